package org.caspian.members.ballot;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.RootType;
import org.caspian.platform.rest.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A decision of members by votes: how it is taken, who has a vote, and what came out. */
@Entity
@RootType("Ballot")
class Ballot extends AggregateRoot {

  private String number;
  private UUID assemblyId;
  private UUID motionId;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> question;

  @Enumerated(EnumType.STRING)
  private BallotSubjectKind subjectKind;

  private UUID subjectId;

  @Enumerated(EnumType.STRING)
  private BallotMode mode;

  @Enumerated(EnumType.STRING)
  private Secrecy secrecy;

  @JdbcTypeCode(SqlTypes.JSON)
  private BallotRule rule;

  /** The members that are asked; null for all. */
  @JdbcTypeCode(SqlTypes.JSON)
  private List<UUID> asked;

  private Instant closesAt;

  @Enumerated(EnumType.STRING)
  private BallotState state;

  /** As it was at the opening; never written again. */
  @JdbcTypeCode(SqlTypes.JSON)
  private Electorate electorate;

  @JdbcTypeCode(SqlTypes.JSON)
  private BallotResult result;

  @JdbcTypeCode(SqlTypes.JSON)
  private Minutes minutes;

  private Instant openedAt;
  private Instant closedAt;
  private String cancellationReason;

  /** At most one of each member. */
  @OneToMany(mappedBy = "ballot", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<Vote> votes = new ArrayList<>();

  /** For Hibernate. */
  protected Ballot() {}

  /**
   * One that is prepared.
   *
   * @param number the number that people say
   * @param body meets every {@link BallotPolicy}
   * @param by the client that sent it
   */
  Ballot(UUID id, String number, CreateBallot body, Instant at, String by) {
    super(id, at, by);
    this.number = number;
    this.assemblyId = body.assemblyId();
    this.motionId = body.motionId();
    this.state = BallotState.DRAFT;
    take(body.profile());
  }

  /**
   * It is to be held so, from now on.
   *
   * @param profile meets every {@link BallotPolicy}
   * @return whether that changes anything
   * @throws ProblemException what {@link BallotCommand#refusal} says
   */
  boolean revise(BallotProfile profile, BallotCommand.Case subject, Caller caller, Instant at) {
    BallotCommand.UPDATE.require(subject, caller);
    boolean same = profile.equals(profile());
    if (!same) {
      take(profile);
      changed(at, caller.clientId());
    }
    return !same;
  }

  private void take(BallotProfile profile) {
    question = profile.question();
    subjectKind = profile.subject().kind();
    subjectId = profile.subject().id();
    mode = profile.mode();
    secrecy = profile.secrecy();
    rule = profile.rule();
    asked = profile.electorate();
    closesAt = profile.closesAt();
  }

  /**
   * Votes are cast from now on, by these.
   *
   * @throws ProblemException what {@link BallotCommand#refusal} says; {@link
   *     BallotProblems#NO_QUORUM} if too few are at the assembly
   */
  void open(Electorate voters, BallotCommand.Case subject, Caller caller, Instant at) {
    BallotCommand.OPEN.require(subject, caller);
    QuorumResult presence = new Tally(rule, voters).presence();
    if (!voters.byCorrespondence() && !presence.met()) {
      throw BallotProblems.noQuorum(presence);
    }
    electorate = voters;
    state = BallotCommand.LIFECYCLE.after(BallotCommand.OPEN, state);
    openedAt = at;
    changed(at, caller.clientId());
  }

  /**
   * A member votes, or the one that carries its proxy.
   *
   * @param id of the vote
   * @param body what it says, which is kept here in an open ballot only
   * @throws ProblemException what {@link BallotCommand#refusal} says; {@link
   *     BallotProblems#NOT_ENTITLED}; {@link BallotProblems#ALREADY_VOTED}
   */
  Vote vote(UUID id, CastVote body, BallotCommand.Case subject, Caller caller, Instant at) {
    BallotCommand.VOTE.require(subject, caller);
    UUID castBy = caller.requireInstitution();
    UUID voter = body.giver() == null ? castBy : body.giver();
    if (!electorate.castBy(castBy).contains(voter)) {
      throw BallotProblems.notEntitled();
    }
    if (votes.stream().anyMatch(vote -> vote.institution().equals(voter))) {
      throw BallotProblems.alreadyVoted(voter);
    }
    Optional<Choice> kept = secrecy == Secrecy.OPEN ? Optional.of(body.choice()) : Optional.empty();
    Vote vote = new Vote(id, this, voter, castBy, kept, at);
    votes.add(vote);
    changed(at, caller.clientId());
    return vote;
  }

  /**
   * The result is there, for good.
   *
   * @param body meets every {@link ClosingRule}
   * @param box what the box of a secret ballot has; empty for others
   * @throws ProblemException what {@link BallotCommand#refusal} says
   */
  void close(
      CloseBallot body,
      Optional<Counts> box,
      BallotCommand.Case subject,
      Caller caller,
      Instant at) {
    BallotCommand.CLOSE.require(subject, caller);
    Tally tally = new Tally(rule, electorate);
    BallotResult told =
        body.withoutObjection() ? tally.ofNoObjection() : tally.of(counted(body, box));
    result = secrecy == Secrecy.SECRET ? told.sealed() : told;
    minutes = body.minutes();
    state = BallotCommand.LIFECYCLE.after(BallotCommand.CLOSE, state);
    closedAt = at;
    changed(at, caller.clientId());
  }

  private Counts counted(CloseBallot body, Optional<Counts> box) {
    return mode == BallotMode.ROOM
        ? body.counts()
        : box.orElseGet(
            () -> Counts.of(votes.stream().flatMap(vote -> vote.choice().stream()).toList()));
  }

  /**
   * It is given up.
   *
   * @throws ProblemException what {@link BallotCommand#refusal} says
   */
  void cancel(String reason, BallotCommand.Case subject, Caller caller, Instant at) {
    BallotCommand.CANCEL.require(subject, caller);
    state = BallotCommand.LIFECYCLE.after(BallotCommand.CANCEL, state);
    cancellationReason = reason;
    changed(at, caller.clientId());
  }

  /** Whose votes are not here yet, with who would cast them; of one that was opened. */
  Map<UUID, UUID> votesToCome() {
    Map<UUID, UUID> toCome = new HashMap<>(electorate.casters());
    votes.forEach(vote -> toCome.remove(vote.institution()));
    return toCome;
  }

  /** Whether choices are dropped into the {@link BallotBox}. */
  boolean hasBox() {
    return secrecy == Secrecy.SECRET && mode != BallotMode.ROOM;
  }

  /** The number that people say, {@code BA-2026-00412-6}. */
  String number() {
    return number;
  }

  /** The assembly whose decision it is. */
  UUID assemblyId() {
    return assemblyId;
  }

  /** The motion that is decided about. */
  Optional<UUID> motionId() {
    return Optional.ofNullable(motionId);
  }

  /** How it is to be held. */
  BallotProfile profile() {
    return new BallotProfile(question, subject(), mode, secrecy, rule, asked, closesAt);
  }

  /** What is asked, by BCP 47 language tag. */
  SortedMap<String, String> question() {
    return question;
  }

  /** What is decided about. */
  BallotSubject subject() {
    return new BallotSubject(subjectKind, subjectId);
  }

  /** How votes are cast. */
  BallotMode mode() {
    return mode;
  }

  /** Whether anybody learns who voted how. */
  Secrecy secrecy() {
    return secrecy;
  }

  /** When it is valid, and when it has passed. */
  BallotRule rule() {
    return rule;
  }

  /** The members that are asked; empty if all are. */
  Optional<List<UUID>> asked() {
    return Optional.ofNullable(asked);
  }

  /** Until when votes are cast, if that was said. */
  Optional<Instant> closesAt() {
    return Optional.ofNullable(closesAt);
  }

  /** Where it stands. */
  BallotState state() {
    return state;
  }

  /** Who has a vote; empty before it was opened. */
  Optional<Electorate> electorate() {
    return Optional.ofNullable(electorate);
  }

  /** What came out; empty before it is closed. */
  Optional<BallotResult> result() {
    return Optional.ofNullable(result);
  }

  /** Whether it is decided so. */
  boolean hasPassed() {
    return result != null && result.outcome() == Outcome.PASSED;
  }

  /** The minutes from which the result was entered. */
  Optional<Minutes> minutes() {
    return Optional.ofNullable(minutes);
  }

  Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /**
   * Before when it was not decided: its closing, after which no vote is cast; in the room, whose
   * votes are entered from the minutes later, its opening.
   */
  Optional<Instant> decidedSince() {
    return mode == BallotMode.ROOM ? openedAt() : closedAt();
  }

  /** Why it was given up, if it was. */
  Optional<String> cancellationReason() {
    return Optional.ofNullable(cancellationReason);
  }

  /** In the order in which they were cast; of a ballot in the room none. */
  List<Vote> votes() {
    return Collections.unmodifiableList(votes);
  }
}
