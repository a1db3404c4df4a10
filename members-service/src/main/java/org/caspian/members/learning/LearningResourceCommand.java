package org.caspian.members.learning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.caspian.members.MembersScopes;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.Standing;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.command.Lifecycle;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What may be done with a learning resource. */
enum LearningResourceCommand implements Action<LearningResourceCommand.Case> {
  /** Change what is said of it, unless a suspension forbids to share: that would be to publish. */
  UPDATE,
  /** Take it away, for good. */
  DELETE,
  /** Say what the caller's institution thinks of it. */
  REVIEW,
  /** Name it in the caller's own words: everybody who sees it has a name of its own. */
  SET_LOCAL_REFERENCE;

  /** What is deleted is not found by any command. */
  static final Lifecycle<LearningResourceState, LearningResourceCommand> LIFECYCLE =
      Lifecycle.<LearningResourceState, LearningResourceCommand>beginning(
              LearningResourceState.PUBLISHED)
          .leads(DELETE, LearningResourceState.PUBLISHED, LearningResourceState.DELETED);

  /**
   * A learning resource and what else decides about it.
   *
   * @param standings how institutions stand now
   */
  record Case(LearningResource resource, Function<UUID, Standing> standings) {}

  /** What the caller may do now. */
  static List<LearningResourceCommand> allowed(Case subject, Caller caller) {
    return Action.allowed(LearningResourceCommand.class, subject, caller, MembersScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Case subject, Caller caller) {
    return switch (this) {
      case UPDATE -> notTheOwner(subject, caller).or(() -> standing(subject, caller));
      case DELETE -> notTheOwner(subject, caller);
      case REVIEW -> standing(subject, caller).or(() -> theOwner(subject, caller));
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }

  private static Optional<ProblemException> notTheOwner(Case subject, Caller caller) {
    return caller.is(subject.resource().owner())
        ? Optional.empty()
        : Optional.of(new ProblemException(Problems.NOT_YOUR_PART, "Only the owner may do this."));
  }

  private static Optional<ProblemException> standing(Case subject, Caller caller) {
    return Standing.refusal(caller, subject.standings(), Effect.RESOURCES);
  }

  private static Optional<ProblemException> theOwner(Case subject, Caller caller) {
    return caller.is(subject.resource().owner())
        ? Optional.of(
            new ProblemException(Problems.NOT_YOUR_PART, "Nobody reviews what is its own."))
        : Optional.empty();
  }
}
