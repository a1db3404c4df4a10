package org.caspian.mobility.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.caspian.mobility.MobilityProblems;
import org.caspian.mobility.nomination.model.Candidacy;
import org.caspian.mobility.nomination.model.Nomination;
import org.caspian.mobility.nomination.model.SeatLedger;
import org.caspian.platform.access.PersonIds;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.person.Person;
import org.caspian.platform.rest.ProblemException;

/** Submits nominations, in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NominationSubmission {

  private static final String NUMBER_PREFIX = "NO";

  private final Candidacies candidacies;
  private final NominationRepository repository;
  private final Seats seats;
  private final PersonIds persons;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  NominationSubmission(
      Candidacies candidacies,
      NominationRepository repository,
      Seats seats,
      PersonIds persons,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.candidacies = candidacies;
    this.repository = repository;
    this.seats = seats;
    this.persons = persons;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Nominates a person of the caller's institution; a seat is held from now on. Under an agreement
   * of one that was merged into it, the person is one of that one, by which the parties know it.
   *
   * @throws ProblemException as {@link Candidacies#judge}; 409 if no seat is left or the person is
   *     nominated there already
   */
  Nomination submit(SubmitNomination body) {
    Candidacy candidacy = candidacies.judge(body, command.caller());
    Person person = body.person().person();
    UUID personId = persons.of(candidacy.terms().sending(), person.code());
    holdSeat(candidacy, personId);
    Nomination nomination =
        Nomination.submitted(
            ids.next(),
            numbers.next(NUMBER_PREFIX, command.at()),
            candidacy,
            personId,
            person,
            command.at(),
            command.by());
    repository.persist(nomination);
    outbox.append(nomination, NominationMessage.submitted(nomination));
    return nomination;
  }

  /** The ledger's lock lets one look at a time, so that the duplicate is seen, not raced. */
  private void holdSeat(Candidacy candidacy, UUID personId) {
    SeatLedger ledger = seats.locked(candidacy.seat());
    repository
        .findLive(candidacy, personId)
        .ifPresent(
            other -> {
              throw new ProblemException(
                      MobilityProblems.DUPLICATE_NOMINATION,
                      "The person has a live nomination for this condition and academic year.")
                  .with("existingId", other.id())
                  .at("/person/code", "duplicate", "Nominated already.");
            });
    ledger.hold(candidacy.terms().seatsIn(candidacy.academicYear()));
  }
}
