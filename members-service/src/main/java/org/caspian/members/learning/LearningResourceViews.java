package org.caspian.members.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.institution.Standings;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;

/** Shows learning resources to the caller. */
@ApplicationScoped
class LearningResourceViews {

  private final Standings standings;
  private final LocalReferences localReferences;
  private final CurrentCaller caller;

  LearningResourceViews(
      Standings standings, LocalReferences localReferences, CurrentCaller caller) {
    this.standings = standings;
    this.localReferences = localReferences;
    this.caller = caller;
  }

  /** One learning resource, with what the caller may do. */
  LearningResourceView single(LearningResource resource) {
    Caller reader = caller.get();
    return LearningResourceView.of(
        resource,
        localReferences.of(resource, reader).orElse(null),
        LearningResourceCommand.allowed(
            new LearningResourceCommand.Case(resource, standings::of), reader));
  }

  /** Rows of a list. */
  List<LearningResourceView> rows(List<LearningResource> resources) {
    List<UUID> ids = resources.stream().map(LearningResource::id).toList();
    Map<UUID, String> references = localReferences.of(LearningResource.class, ids, caller.get());
    return resources.stream()
        .map(resource -> LearningResourceView.of(resource, references.get(resource.id()), null))
        .toList();
  }
}
