package org.caspian.members.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.members.assembly.Sitting;
import org.caspian.members.assembly.Sittings;
import org.caspian.members.ballot.BallotSubject;
import org.caspian.members.ballot.PassedBallot;
import org.caspian.members.ballot.PassedBallots;
import org.caspian.members.institution.Standings;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.ProblemException;

/** The commands on resolutions; each runs in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Resolutions {

  private static final String NUMBER_PREFIX = "RE";

  private final ResolutionRepository repository;
  private final Sittings sittings;
  private final PassedBallots ballots;
  private final Standings standings;
  private final ResolutionViews views;
  private final LocalReferences localReferences;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final Event<ResolutionAdopted> adopted;
  private final CommandContext command;

  Resolutions(
      ResolutionRepository repository,
      Sittings sittings,
      PassedBallots ballots,
      Standings standings,
      ResolutionViews views,
      LocalReferences localReferences,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      Event<ResolutionAdopted> adopted,
      CommandContext command) {
    this.repository = repository;
    this.sittings = sittings;
    this.ballots = ballots;
    this.standings = standings;
    this.views = views;
    this.localReferences = localReferences;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.adopted = adopted;
    this.command = command;
  }

  /**
   * Records what an assembly has adopted. What it decides takes effect with it.
   *
   * @throws ProblemException 422 for a {@link ResolutionRule}, if the assembly or an institution is
   *     unknown, or the ballot has not passed; 409 if it is recorded already or the local reference
   *     is taken
   */
  ResolutionView record(CreateResolution body) {
    Sitting sitting =
        sittings.find(body.assemblyId()).orElseThrow(ResolutionProblems::assemblyUnknown);
    Optional<PassedBallot> ballot = ballot(body);
    ResolutionRule.check(
        new ResolutionRule.Case(
            body,
            sitting.startsOn(),
            ballot.map(passed -> LocalDate.ofInstant(passed.decidedSince(), sitting.place())),
            LocalDate.ofInstant(command.at(), sitting.place())));
    standings.requireKnown(body.responsible());
    Optional<BallotSubject> subject = ballot.map(PassedBallot::subject);
    repository
        .recorded(body.assemblyId(), body.ordinal(), body.ballotId())
        .ifPresent(
            known -> {
              throw ResolutionProblems.duplicate(known.id());
            });
    Resolution resolution =
        new Resolution(
            ids.next(),
            numbers.next(NUMBER_PREFIX, command.at()),
            body,
            subject,
            command.at(),
            command.by());
    body.followUps().forEach(asked -> resolution.ask(ids.next(), asked));
    repository.persist(resolution);
    if (body.localReference() != null) {
      name(resolution, body.localReference());
    }
    outbox.append(resolution, ResolutionMessage.adopted(resolution));
    adopted.fire(
        new ResolutionAdopted(
            resolution.id(), resolution.assemblyId(), resolution.adoptedOn(), subject));
    return views.single(resolution);
  }

  private Optional<PassedBallot> ballot(CreateResolution body) {
    if (body.ballotId() == null) {
      return Optional.empty();
    }
    return Optional.of(
        ballots
            .find(body.ballotId())
            .filter(ballot -> ballot.assemblyId().equals(body.assemblyId()))
            .orElseThrow(ResolutionProblems::ballotNotPassed));
  }

  /**
   * Says it in one more language.
   *
   * @throws ProblemException 404, 403; {@link ResolutionProblems#AUTHENTIC_TEXT}
   */
  ResolutionView translate(UUID id, AddTranslation body) {
    Resolution resolution = repository.get(id);
    resolution.translate(body, command.caller(), command.at());
    outbox.append(resolution, ResolutionMessage.translated(resolution));
    return views.single(resolution);
  }

  /**
   * Says what became of what it asked for.
   *
   * @throws ProblemException 404, 403, 409, 422
   */
  ResolutionView settle(UUID id, SettleFollowUp body) {
    Resolution resolution = repository.get(id);
    if (body.state() == FollowUpState.OPEN) {
      throw ResolutionProblems.settledOpen();
    }
    resolution.settle(body, command.caller(), command.at());
    outbox.append(resolution, ResolutionMessage.followUpSettled(resolution));
    return views.single(resolution);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another resolution has it
   */
  ResolutionView setLocalReference(UUID id, SetLocalReference body) {
    Resolution resolution = repository.get(id);
    name(resolution, body.localReference());
    return views.single(resolution);
  }

  private void name(Resolution resolution, String reference) {
    localReferences.set(resolution, command.caller(), reference);
  }
}
