package org.caspian.mobility.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.caspian.mobility.nomination.model.Nomination;
import org.caspian.mobility.nomination.model.NominationState;
import org.caspian.mobility.nomination.model.SeatLedger;
import org.caspian.mobility.stay.StayPlan;
import org.caspian.mobility.stay.Stays;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.ProblemException;

/**
 * The commands on nominations; each runs in the transaction of the command that calls it and moves
 * the seat and the stay in it too.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Nominations {

  private final NominationSubmission submission;
  private final NominationRepository repository;
  private final Seats seats;
  private final Stays stays;
  private final NominationViews views;
  private final LocalReferences localReferences;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  Nominations(
      NominationSubmission submission,
      NominationRepository repository,
      Seats seats,
      Stays stays,
      NominationViews views,
      LocalReferences localReferences,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.submission = submission;
    this.repository = repository;
    this.seats = seats;
    this.stays = stays;
    this.views = views;
    this.localReferences = localReferences;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Nominates a person of the caller's institution; a seat is held from now on.
   *
   * @throws ProblemException as {@link NominationSubmission#submit}; 409 if the local reference is
   *     taken
   */
  NominationView submit(SubmitNomination body) {
    Nomination nomination = submission.submit(body);
    if (body.localReference() != null) {
      name(nomination, body.localReference());
    }
    return views.single(nomination);
  }

  /**
   * The receiving institution says yes: the seat is taken, the stay planned.
   *
   * @throws ProblemException 404, 403, 409
   */
  NominationView accept(UUID id, AcceptNomination body) {
    Nomination nomination = get(id);
    UUID stayId = ids.next();
    nomination.accept(body.version(), stayId, command.caller(), command.at());
    seats.locked(nomination.seat()).take();
    stays.plan(stayId, planOf(nomination));
    outbox.append(nomination, NominationMessage.accepted(nomination));
    return views.single(nomination);
  }

  private static StayPlan planOf(Nomination nomination) {
    return new StayPlan(
        nomination.id(),
        nomination.agreementId(),
        nomination.conditionId(),
        nomination.kind(),
        nomination.academicYear(),
        nomination.sending(),
        nomination.receiving(),
        nomination.personId(),
        nomination.plannedStart(),
        nomination.plannedEnd());
  }

  /** The receiving institution says no: the seat is free. Throws as {@link #accept}. */
  NominationView reject(UUID id, RejectNomination body) {
    Nomination nomination = get(id);
    command.reason(body.reason());
    nomination.reject(body.version(), body.reason(), command.caller(), command.at());
    seats.locked(nomination.seat()).releaseHeld();
    outbox.append(nomination, NominationMessage.rejected(nomination));
    return views.single(nomination);
  }

  /**
   * The sending institution takes it back: the seat is free, a planned stay cancelled. Throws as
   * {@link #accept}.
   */
  NominationView withdraw(UUID id) {
    Nomination nomination = get(id);
    NominationState before = nomination.state();
    nomination.withdraw(nomination.stayId().map(stays::stateOf), command.caller(), command.at());
    SeatLedger ledger = seats.locked(nomination.seat());
    if (before == NominationState.ACCEPTED) {
      ledger.releaseTaken();
    } else {
      ledger.releaseHeld();
    }
    nomination.stayId().ifPresent(stays::cancel);
    outbox.append(nomination, NominationMessage.withdrawn(nomination));
    return views.single(nomination);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another nomination has it
   */
  NominationView setLocalReference(UUID id, SetLocalReference body) {
    Nomination nomination = repository.get(id, command.caller());
    name(nomination, body.localReference());
    return views.single(nomination);
  }

  private Nomination get(UUID id) {
    return repository.getLocked(id, command.caller());
  }

  private void name(Nomination nomination, String reference) {
    localReferences.set(nomination, command.caller(), reference);
  }
}
