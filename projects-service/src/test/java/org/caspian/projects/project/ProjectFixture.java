package org.caspian.projects.project;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.Role;
import org.caspian.platform.directory.KnownInstitution;
import org.caspian.projects.ProjectsScopes;

/** A project in memory, and who takes part in it. */
final class ProjectFixture {

  static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

  private final Map<UUID, KnownInstitution> known = new HashMap<>();
  private final UUID coordinator = member("KZ");
  private final Project project =
      new Project(
          UUID.randomUUID(),
          "PR-2026-00001-9",
          new ProjectProfile(new TreeMap<>(Map.of("en", "Seals")), null, "CASPIAN_ECOLOGY"),
          caller(coordinator),
          NOW);

  Project project() {
    return project;
  }

  UUID coordinator() {
    return coordinator;
  }

  Map<UUID, KnownInstitution> known() {
    return known;
  }

  /** An active member in this country; null for one that only an older release has heard of. */
  UUID member(String country) {
    return stands(UUID.randomUUID(), country, "ACTIVE", Set.of());
  }

  /** From now on it stands so. */
  UUID stands(UUID institution, String country, String membership, Set<String> effects) {
    known.put(
        institution,
        new KnownInstitution(institution, "A university", country, null, membership, effects));
    return institution;
  }

  /** It is invited. */
  UUID invited(UUID institution) {
    project.invite(UUID.randomUUID(), known.get(institution), act(coordinator));
    return institution;
  }

  /** It is invited and has confirmed. */
  UUID confirmed(UUID institution) {
    project.confirm(invited(institution), Optional.empty(), act(institution));
    return institution;
  }

  Act act(UUID institution) {
    return new Act(caller(institution), NOW, known);
  }

  static Caller caller(UUID institution) {
    return new Caller(
        "client",
        Optional.of(institution),
        Set.of(Role.MEMBER),
        Set.of(ProjectsScopes.READ, ProjectsScopes.WRITE),
        Optional.empty());
  }
}
