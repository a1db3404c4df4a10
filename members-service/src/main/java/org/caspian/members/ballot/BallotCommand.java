package org.caspian.members.ballot;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.caspian.members.MembersScopes;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.Standing;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.command.Lifecycle;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What may be done with a ballot. */
enum BallotCommand implements Action<BallotCommand.Case> {
  /** Change what is asked, whom, and how, until it is opened. */
  UPDATE,
  /** Write down who has a vote, and let them vote. */
  OPEN,
  /** Cast a vote: the caller's own, or one that it carries. */
  VOTE,
  /** Count. */
  CLOSE,
  /** Give it up, until it is closed. */
  CANCEL,
  /** Name it in the caller's own words: everybody has a name of its own. */
  SET_LOCAL_REFERENCE;

  /** What was counted stays so. */
  static final Lifecycle<BallotState, BallotCommand> LIFECYCLE =
      Lifecycle.<BallotState, BallotCommand>beginning(BallotState.DRAFT)
          .stays(UPDATE, EnumSet.of(BallotState.DRAFT))
          .leads(OPEN, BallotState.DRAFT, BallotState.OPEN)
          .stays(VOTE, EnumSet.of(BallotState.OPEN))
          .leads(CLOSE, BallotState.OPEN, BallotState.CLOSED)
          .leads(CANCEL, EnumSet.of(BallotState.DRAFT, BallotState.OPEN), BallotState.CANCELLED);

  /**
   * A ballot and what else decides about it.
   *
   * @param now when it is asked
   * @param standings how institutions stand now
   * @param goingOn those of institutions that were not merged
   */
  record Case(
      Ballot ballot,
      Instant now,
      Function<UUID, Standing> standings,
      UnaryOperator<Set<UUID>> goingOn) {}

  /** What the caller may do now. */
  static List<BallotCommand> allowed(Case subject, Caller caller) {
    return Action.allowed(BallotCommand.class, subject, caller, MembersScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Case subject, Caller caller) {
    return switch (this) {
      case OPEN ->
          caller.refusalUnlessSecretariat().or(() -> state(subject)).or(() -> tooLate(subject));
      case VOTE ->
          caller
              .refusalUnlessInstitution()
              .or(() -> state(subject))
              .or(() -> inTheRoom(subject))
              .or(() -> tooLate(subject))
              .or(() -> notEntitled(subject, caller));
      case CLOSE ->
          caller.refusalUnlessSecretariat().or(() -> state(subject)).or(() -> tooEarly(subject));
      case UPDATE, CANCEL -> caller.refusalUnlessSecretariat().or(() -> state(subject));
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }

  private Optional<ProblemException> state(Case subject) {
    BallotState state = subject.ballot().state();
    return LIFECYCLE.allows(this, state)
        ? Optional.empty()
        : conflict("The ballot is " + state + ": " + this + " is not possible.");
  }

  private static Optional<ProblemException> inTheRoom(Case subject) {
    return subject.ballot().mode() == BallotMode.ROOM
        ? conflict("Its votes are counted in the room.")
        : Optional.empty();
  }

  private static Optional<ProblemException> conflict(String detail) {
    return Optional.of(new ProblemException(Problems.STATE_CONFLICT, detail));
  }

  private static Optional<ProblemException> tooLate(Case subject) {
    return subject
        .ballot()
        .closesAt()
        .filter(until -> !subject.now().isBefore(until))
        .map(BallotProblems::votingOver);
  }

  /** What the votes say must not depend on the moment that somebody chose to count them. */
  private static Optional<ProblemException> tooEarly(Case subject) {
    Ballot ballot = subject.ballot();
    Optional<ProblemException> early =
        ballot.closesAt().isEmpty() && ballot.hasBox()
            ? Optional.of(BallotProblems.votingGoesOn())
            : ballot.closesAt().filter(subject.now()::isBefore).map(BallotProblems::votingGoesOn);
    return early.filter(refusal -> ballot.mode() == BallotMode.ROOM || somebodyMayVote(subject));
  }

  /** The vote of a member that was merged nobody casts, and who carries others' may be merged. */
  private static boolean somebodyMayVote(Case subject) {
    Map<UUID, UUID> toCome = subject.ballot().votesToCome();
    Set<UUID> named = new HashSet<>(toCome.keySet());
    named.addAll(toCome.values());
    Set<UUID> goingOn = subject.goingOn().apply(named);
    return toCome.entrySet().stream()
        .anyMatch(vote -> goingOn.contains(vote.getKey()) && goingOn.contains(vote.getValue()));
  }

  /** As it was when the ballot was opened; why, as it is now, if that says it. */
  private static Optional<ProblemException> notEntitled(Case subject, Caller caller) {
    UUID institution = caller.requireInstitution();
    boolean entitled =
        subject
            .ballot()
            .electorate()
            .filter(electorate -> !electorate.castBy(institution).isEmpty())
            .isPresent();
    return entitled
        ? Optional.empty()
        : subject
            .standings()
            .apply(institution)
            .refusalOfCaller(Effect.VOTE)
            .or(() -> Optional.of(BallotProblems.notEntitled()));
  }
}
