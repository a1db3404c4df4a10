package org.caspian.members.membership;

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

/**
 * What may be done with a membership, by whom and in which states. The applicant's part is the
 * institution's own; the secretariat records it for who has no client.
 */
enum MembershipCommand implements Action<MembershipCommand.Case> {
  /** Write the application. */
  UPDATE(Part.APPLICANT),
  /** Hand it in. */
  SUBMIT(Part.APPLICANT),
  /** Take it up. */
  REVIEW(Part.SECRETARIAT),
  /** Give it back to be completed. */
  RETURN(Part.SECRETARIAT),
  /** Speak for it. */
  ENDORSE(Part.OTHER_MEMBER),
  /** Propose it to the assembly. */
  NOMINATE(Part.SECRETARIAT),
  /** Turn it down. */
  REJECT(Part.SECRETARIAT),
  /** Take it back. */
  WITHDRAW(Part.APPLICANT),
  /** Make it a membership, as the assembly has resolved. */
  ADMIT(Part.SECRETARIAT),
  /** Make it one of another kind, as the assembly has resolved. */
  CHANGE_CATEGORY(Part.SECRETARIAT),
  /** Leave. */
  RESIGN(Part.APPLICANT),
  /** Remove the member, as the assembly has resolved. */
  REMOVE(Part.SECRETARIAT),
  /** Name it in the caller's own words: everybody who sees it has a name of its own. */
  SET_LOCAL_REFERENCE(Part.EVERYBODY);

  /** From the application to the end; a member that the register had before begins as one. */
  static final Lifecycle<MembershipState, MembershipCommand> LIFECYCLE =
      Lifecycle.<MembershipState, MembershipCommand>beginning(
              EnumSet.of(MembershipState.DRAFT, MembershipState.ACTIVE))
          .stays(UPDATE, MembershipState.WITH_THE_APPLICANT)
          .leads(SUBMIT, MembershipState.WITH_THE_APPLICANT, MembershipState.SUBMITTED)
          .leads(REVIEW, MembershipState.SUBMITTED, MembershipState.IN_REVIEW)
          .leads(RETURN, MembershipState.HANDED_IN, MembershipState.RETURNED)
          .stays(ENDORSE, MembershipState.HANDED_IN)
          .leads(NOMINATE, MembershipState.HANDED_IN, MembershipState.NOMINATED)
          .leads(REJECT, MembershipState.HANDED_IN, MembershipState.REJECTED)
          .leads(REJECT, MembershipState.NOMINATED, MembershipState.REJECTED)
          .leads(WITHDRAW, MembershipState.APPLIED_FOR, MembershipState.WITHDRAWN)
          .leads(ADMIT, MembershipState.NOMINATED, MembershipState.ACTIVE)
          .stays(CHANGE_CATEGORY, MembershipState.OF_A_MEMBER)
          .leads(RESIGN, MembershipState.ACTIVE, MembershipState.RESIGNED)
          .leads(REMOVE, MembershipState.OF_A_MEMBER, MembershipState.REMOVED)
          .happens("the register", MembershipState.ACTIVE, MembershipState.ENDED)
          .happens("a merger", MembershipState.ACTIVE, MembershipState.MERGED)
          .happens("a merger", MembershipState.RESIGNED, MembershipState.MERGED)
          .stays(SET_LOCAL_REFERENCE, EnumSet.allOf(MembershipState.class));

  private enum Part {
    APPLICANT,
    SECRETARIAT,
    OTHER_MEMBER,
    EVERYBODY
  }

  private final Part part;

  MembershipCommand(Part part) {
    this.part = part;
  }

  /**
   * A membership and what else decides about it.
   *
   * @param standings how institutions stand now
   */
  record Case(Membership membership, Function<UUID, Standing> standings) {}

  /** What the caller may do now. */
  static List<MembershipCommand> allowed(Case subject, Caller caller) {
    return Action.allowed(MembershipCommand.class, subject, caller, MembersScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Case subject, Caller caller) {
    return notItsPart(subject, caller)
        .or(() -> conflict(subject.membership()))
        .or(() -> endorsedBefore(subject.membership(), caller));
  }

  private Optional<ProblemException> notItsPart(Case subject, Caller caller) {
    boolean own = caller.is(subject.membership().institution());
    return switch (part) {
      case APPLICANT ->
          own || caller.isSecretariat()
              ? Optional.empty()
              : notYours("Only the institution itself and the secretariat may do this.");
      case SECRETARIAT ->
          caller.isSecretariat()
              ? Optional.empty()
              : notYours("Only the secretariat may do this, for the bodies of the association.");
      case OTHER_MEMBER -> own ? notYours("Nobody speaks for itself.") : standing(subject, caller);
      case EVERYBODY -> Optional.empty();
    };
  }

  private static Optional<ProblemException> notYours(String detail) {
    return Optional.of(new ProblemException(Problems.NOT_YOUR_PART, detail));
  }

  private static Optional<ProblemException> standing(Case subject, Caller caller) {
    return Standing.refusal(caller, subject.standings(), Effect.VOTE);
  }

  private Optional<ProblemException> conflict(Membership membership) {
    return LIFECYCLE.allows(this, membership.state())
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                Problems.STATE_CONFLICT,
                "The membership is " + membership.state() + ": " + this + " is not possible."));
  }

  private Optional<ProblemException> endorsedBefore(Membership membership, Caller caller) {
    return this == ENDORSE
            && membership.endorsements().stream().anyMatch(given -> caller.is(given.institution()))
        ? Optional.of(
            new ProblemException(Problems.STATE_CONFLICT, "It has endorsed the applicant already."))
        : Optional.empty();
  }
}
