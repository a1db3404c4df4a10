package org.caspian.platform.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.command.Sql;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;

/**
 * The institutions that this service has heard of. Copies are never removed; one that was created
 * just now may not be here yet.
 */
@ApplicationScoped
public class Directory {

  private static final String LEARN =
      """
      insert into known_institution
        (id, label, country, time_zone, membership, effects, source_version)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set
        label = excluded.label, country = excluded.country, time_zone = excluded.time_zone,
        membership = excluded.membership, effects = excluded.effects,
        source_version = excluded.source_version
      where known_institution.source_version <= excluded.source_version""";

  private static final String FIND =
      """
      select id, label, country, time_zone, membership, effects
      from known_institution where id = any (?)""";

  private final Sql sql;

  Directory(Sql sql) {
    this.sql = sql;
  }

  /**
   * Takes over what a message says, unless a later one was here before. The same version again is
   * taken too: it may say more than it said to an earlier release.
   */
  @Transactional(TxType.MANDATORY)
  void learn(KnownInstitution institution, long version) {
    sql.update(
        LEARN,
        institution.id(),
        institution.label(),
        institution.country(),
        institution.timeZone(),
        institution.membership(),
        institution.effects().toArray(String[]::new),
        version);
  }

  /** The institution as last heard of; empty when nothing was heard yet. */
  public Optional<KnownInstitution> find(UUID id) {
    return Optional.ofNullable(find(Set.of(id)).get(id));
  }

  /** Those of the institutions that were heard of, by their ids. */
  public Map<UUID, KnownInstitution> find(Collection<UUID> ids) {
    Map<UUID, KnownInstitution> found = new HashMap<>();
    sql.list(FIND, Directory::institution, (Object) ids.toArray(UUID[]::new))
        .forEach(institution -> found.put(institution.id(), institution));
    return found;
  }

  /**
   * An institution that is not named in the body of the request: the caller's, or one that takes
   * part already.
   *
   * @throws ProblemException {@link StandingProblems#INSTITUTION_UNKNOWN}
   */
  public KnownInstitution get(UUID id) {
    return find(id).orElseThrow(Directory::unknown);
  }

  /**
   * The institutions that a request names.
   *
   * @param named each institution by the JSON Pointer that names it
   * @return them, by their ids
   * @throws ProblemException {@link StandingProblems#INSTITUTION_UNKNOWN} with the pointers of all
   *     that are not known
   */
  public Map<UUID, KnownInstitution> require(Map<String, UUID> named) {
    Map<UUID, KnownInstitution> known = find(named.values());
    List<FieldError> unknown = new ArrayList<>();
    named.forEach(
        (pointer, id) -> {
          if (!known.containsKey(id)) {
            unknown.add(
                new FieldError(
                    pointer, "institution-unknown", "No such institution is known here."));
          }
        });
    if (!unknown.isEmpty()) {
      throw unknown().errors(unknown);
    }
    return known;
  }

  private static ProblemException unknown() {
    return new ProblemException(
        StandingProblems.INSTITUTION_UNKNOWN,
        "If it was created just now, try again in a few seconds.");
  }

  private static KnownInstitution institution(ResultSet row) throws SQLException {
    return new KnownInstitution(
        row.getObject("id", UUID.class),
        row.getString("label"),
        row.getString("country"),
        row.getString("time_zone"),
        row.getString("membership"),
        Set.copyOf(List.of((String[]) row.getArray("effects").getArray())));
  }
}
