package org.caspian.members.facility;

import java.util.EnumSet;
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

/** What may be done with a facility. */
enum FacilityCommand implements Action<FacilityCommand.Case> {
  /** Change what is said of it, unless a suspension forbids to share: that would be to publish. */
  UPDATE,
  /** Take no new bookings, for good. */
  CLOSE,
  /** Book one of its units. */
  BOOK,
  /** Name it in the caller's own words: everybody who sees it has a name of its own. */
  SET_LOCAL_REFERENCE;

  /** What is closed stays so. */
  static final Lifecycle<FacilityState, FacilityCommand> LIFECYCLE =
      Lifecycle.<FacilityState, FacilityCommand>beginning(FacilityState.ACTIVE)
          .stays(UPDATE, EnumSet.of(FacilityState.ACTIVE))
          .stays(BOOK, EnumSet.of(FacilityState.ACTIVE))
          .leads(CLOSE, FacilityState.ACTIVE, FacilityState.CLOSED);

  /**
   * A facility and what else decides about it.
   *
   * @param standings how institutions stand now
   */
  record Case(Facility facility, Function<UUID, Standing> standings) {}

  /** What the caller may do now. */
  static List<FacilityCommand> allowed(Case subject, Caller caller) {
    return Action.allowed(FacilityCommand.class, subject, caller, MembersScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Case subject, Caller caller) {
    return switch (this) {
      case UPDATE ->
          notTheOwner(subject, caller)
              .or(() -> standing(subject, caller))
              .or(() -> closed(subject));
      case CLOSE -> notTheOwner(subject, caller).or(() -> closed(subject));
      case BOOK ->
          standing(subject, caller).or(() -> standingOfOwner(subject)).or(() -> closed(subject));
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }

  private static Optional<ProblemException> notTheOwner(Case subject, Caller caller) {
    return caller.is(subject.facility().owner())
        ? Optional.empty()
        : Optional.of(new ProblemException(Problems.NOT_YOUR_PART, "Only the owner may do this."));
  }

  private Optional<ProblemException> closed(Case subject) {
    return LIFECYCLE.allows(this, subject.facility().state())
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                Problems.STATE_CONFLICT, "The facility is closed: " + this + " is not possible."));
  }

  /** The caller is not forbidden to share resources. */
  private static Optional<ProblemException> standing(Case subject, Caller caller) {
    return Standing.refusal(caller, subject.standings(), Effect.RESOURCES);
  }

  /** Nor is who owns it. */
  private static Optional<ProblemException> standingOfOwner(Case subject) {
    return subject
        .standings()
        .apply(subject.facility().owner())
        .refusalOfCounterpart(Effect.RESOURCES);
  }
}
