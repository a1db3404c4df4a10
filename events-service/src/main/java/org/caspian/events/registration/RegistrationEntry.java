package org.caspian.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.caspian.events.EventsProblems;
import org.caspian.events.event.Event;
import org.caspian.events.event.EventReader;
import org.caspian.events.event.PlaceLedger;
import org.caspian.events.event.Places;
import org.caspian.events.event.Standings;
import org.caspian.platform.access.PersonIds;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.directory.KnownInstitution;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.person.Person;
import org.caspian.platform.rest.ProblemException;

/** Registers persons, in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RegistrationEntry {

  private static final String NUMBER_PREFIX = "RG";

  private final EventReader events;
  private final Standings standings;
  private final Places places;
  private final RegistrationRepository repository;
  private final PersonIds persons;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  RegistrationEntry(
      EventReader events,
      Standings standings,
      Places places,
      RegistrationRepository repository,
      PersonIds persons,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.events = events;
    this.standings = standings;
    this.places = places;
    this.repository = repository;
    this.persons = persons;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * A registration, and where it stands in the line.
   *
   * @param position null if the person has a place
   */
  record Entered(Registration registration, Integer position) {}

  /**
   * Registers a person of the caller's institution. All that can be done before the ledger is
   * locked is done before.
   *
   * @throws ProblemException 404 for an event that the caller may not know of, what {@link
   *     Event#requireRegistration} says, 409 if the person is registered already
   */
  Entered register(UUID eventId, RegisterPerson body) {
    Event event = events.visible(eventId);
    UUID home = command.caller().requireInstitution();
    Map<UUID, KnownInstitution> known = standings.of(event, command.caller());
    event.requireRegistration(command.caller(), command.at(), known);
    Person person = body.person().person();
    UUID personId = persons.of(home, person.code());
    requireNew(event, personId);
    UUID id = ids.next();
    String number = numbers.next(NUMBER_PREFIX, command.at());

    PlaceLedger ledger = places.locked(event);
    event.requireRegistration(command.caller(), ledger.moment(), known);
    Registration registration =
        new Registration(
            id, number, event, home, personId, person, ledger.take(event.capacity()), command.by());
    repository.persist(registration);
    // Named for the registration, as what is done with it later, and not for the event's resource.
    command.consequence(registration, "registration.register");
    outbox.append(
        registration,
        registration.isWaiting()
            ? RegistrationMessage.waitlisted(registration)
            : RegistrationMessage.confirmed(registration));
    return new Entered(registration, registration.isWaiting() ? ledger.waiting() : null);
  }

  /**
   * Whoever registers the same person between the look and our insert makes it fail: the command is
   * repeated then, and finds the other. So one look less is done while others wait.
   */
  private void requireNew(Event event, UUID personId) {
    repository
        .findLive(event, personId)
        .ifPresent(
            other -> {
              throw new ProblemException(
                      EventsProblems.DUPLICATE_REGISTRATION,
                      "The person has a live registration for this event.")
                  .with("existingId", other.id())
                  .at("/person/code", "duplicate", "Registered already.");
            });
  }
}
