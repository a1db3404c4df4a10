package org.caspian.members.learning;

import java.util.List;
import java.util.Optional;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What may be done with a learning resource. */
enum LearningResourceCommand implements Action<LearningResource> {
  /** Change what is said of it. */
  UPDATE,
  /** Take it away, for good. */
  DELETE,
  /** Name it in the caller's own words: everybody who sees it has a name of its own. */
  SET_LOCAL_REFERENCE;

  /** What the caller may do now. */
  static List<LearningResourceCommand> allowed(LearningResource resource, Caller caller) {
    return Action.allowed(LearningResourceCommand.class, resource, caller, MembersScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(LearningResource resource, Caller caller) {
    return switch (this) {
      case UPDATE, DELETE ->
          caller.is(resource.owner())
              ? Optional.empty()
              : Optional.of(
                  new ProblemException(Problems.NOT_YOUR_PART, "Only the owner may do this."));
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }
}
