package org.caspian.members.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caspian.members.assembly.Sitting;
import org.caspian.members.assembly.Sittings;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.Standings;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.IfMatch;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.ProblemException;

/** The commands on ballots; each runs in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Ballots {

  private static final String NUMBER_PREFIX = "BA";

  /** Where a day begins first. */
  private static final ZoneOffset FIRST_IN_ANY_DAY = ZoneOffset.ofHours(14);

  private final BallotRepository repository;
  private final BallotBox box;
  private final Sittings sittings;
  private final Standings standings;
  private final BallotViews views;
  private final LocalReferences localReferences;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  Ballots(
      BallotRepository repository,
      BallotBox box,
      Sittings sittings,
      Standings standings,
      BallotViews views,
      LocalReferences localReferences,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.box = box;
    this.sittings = sittings;
    this.standings = standings;
    this.views = views;
    this.localReferences = localReferences;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Prepares a ballot.
   *
   * @throws ProblemException 422 for a {@link BallotPolicy}, or if the assembly, the motion or a
   *     member is unknown; 409 if the local reference is taken
   */
  BallotView create(CreateBallot body) {
    requireHeld(body.profile());
    Sitting sitting = sittings.find(body.assemblyId()).orElseThrow(BallotProblems::assemblyUnknown);
    if (body.motionId() != null && !sitting.motions().contains(body.motionId())) {
      throw BallotProblems.motionUnknown();
    }
    Ballot ballot =
        new Ballot(
            ids.next(),
            numbers.next(NUMBER_PREFIX, command.at()),
            body,
            command.at(),
            command.by());
    repository.persist(ballot);
    if (body.localReference() != null) {
      name(ballot, body.localReference());
    }
    outbox.append(ballot, BallotMessage.created(ballot));
    return views.single(ballot);
  }

  /**
   * Changes what a merge patch changes, until it is opened.
   *
   * @param ifMatch the header; only its version counts
   * @throws ProblemException 404, 403, 409, 412, 428, 400 for the shape, 422 for a {@link
   *     BallotPolicy}, or if a member is unknown
   */
  BallotView update(UUID id, String ifMatch, MergePatch patch) {
    Ballot ballot = repository.locked(id);
    BallotCommand.UPDATE.require(of(ballot), command.caller());
    IfMatch.check(ifMatch, ballot.version());
    BallotProfile asked =
        patch.applyTo(views.single(ballot), ballot.profile(), BallotProfile.class);
    requireHeld(asked);
    if (ballot.revise(asked, of(ballot), command.caller(), command.at())) {
      outbox.append(ballot, BallotMessage.updated(ballot));
    }
    return views.single(ballot);
  }

  private void requireHeld(BallotProfile profile) {
    BallotPolicy.check(new BallotPolicy.Case(profile, command.at()));
    if (profile.electorate() != null) {
      standings.requireKnown("/electorate", profile.electorate());
    }
  }

  /**
   * Writes down who has a vote, and lets them vote. Who comes to the assembly and leaves it
   * meanwhile waits.
   *
   * @throws ProblemException 404, 403, 409; {@link BallotProblems#NO_QUORUM}
   */
  BallotView open(UUID id) {
    Ballot ballot = repository.locked(id);
    BallotCommand.OPEN.require(of(ballot), command.caller());
    ballot.open(electorate(ballot), of(ballot), command.caller(), command.at());
    if (ballot.hasBox()) {
      box.open(ballot.id());
    }
    outbox.append(ballot, BallotMessage.opened(ballot));
    return views.single(ballot);
  }

  private Electorate electorate(Ballot ballot) {
    Map<UUID, Boolean> entitled = standings.members(Effect.VOTE);
    ballot.asked().ifPresent(entitled.keySet()::retainAll);
    if (ballot.mode() == BallotMode.CORRESPONDENCE) {
      return Electorate.byCorrespondence(entitled);
    }
    Sitting sitting = sittings.locked(ballot.assemblyId());
    if (!sitting.isInSession()) {
      throw BallotProblems.notInSession();
    }
    return Electorate.at(entitled, sitting.present(), sitting.proxies());
  }

  /**
   * Casts a vote. No message tells of it: the closing tells what came out.
   *
   * @throws ProblemException 404, 409, also if the caller or the giver was merged since; 403 if the
   *     caller has no such vote; 422 if the giver is unknown; {@link BallotProblems#ALREADY_VOTED}
   */
  VoteView vote(UUID id, CastVote body) {
    Ballot ballot = repository.locked(id);
    command.actor(body.actor().actor());
    // By the register, not by the mergers as they were a moment ago: a vote is not taken back.
    command.caller().institution().ifPresent(standings::requireGoesOn);
    if (body.giver() != null) {
      standings.requireKnown(Map.of("/giver", body.giver()));
    }
    Vote vote = ballot.vote(ids.next(), body, of(ballot), command.caller(), command.at());
    if (ballot.hasBox()) {
      box.cast(ballot.id(), body.choice());
    }
    return VoteView.of(vote);
  }

  /**
   * Counts.
   *
   * @throws ProblemException 404, 403, 409, 422 for a {@link ClosingRule}
   */
  BallotView close(UUID id, CloseBallot body) {
    Ballot ballot = repository.locked(id);
    BallotCommand.CLOSE.require(of(ballot), command.caller());
    ClosingRule.check(
        new ClosingRule.Case(body, ballot, LocalDate.ofInstant(command.at(), FIRST_IN_ANY_DAY)));
    Optional<Counts> counted =
        ballot.hasBox() ? Optional.of(box.counted(ballot.id())) : Optional.empty();
    ballot.close(body, counted, of(ballot), command.caller(), command.at());
    outbox.append(ballot, BallotMessage.closed(ballot));
    return views.single(ballot);
  }

  /**
   * Gives it up.
   *
   * @throws ProblemException 404, 403, 409
   */
  BallotView cancel(UUID id, CancelBallot body) {
    Ballot ballot = repository.locked(id);
    command.reason(body.reason());
    ballot.cancel(body.reason(), of(ballot), command.caller(), command.at());
    outbox.append(ballot, BallotMessage.cancelled(ballot));
    return views.single(ballot);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another ballot has it
   */
  BallotView setLocalReference(UUID id, SetLocalReference body) {
    Ballot ballot = repository.get(id);
    name(ballot, body.localReference());
    return views.single(ballot);
  }

  private BallotCommand.Case of(Ballot ballot) {
    return new BallotCommand.Case(ballot, command.at(), standings::of, standings::goingOn);
  }

  private void name(Ballot ballot, String reference) {
    localReferences.set(ballot, command.caller(), reference);
  }
}
