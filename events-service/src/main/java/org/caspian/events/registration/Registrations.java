package org.caspian.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.caspian.events.event.Event;
import org.caspian.events.event.EventReader;
import org.caspian.events.event.PlaceLedger;
import org.caspian.events.event.Places;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.ProblemException;

/**
 * The commands on registrations; each runs in the transaction of the command that calls it and
 * moves the place in it too.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Registrations {

  private final RegistrationEntry entry;
  private final RegistrationRepository repository;
  private final EventReader events;
  private final Places places;
  private final Line line;
  private final RegistrationViews views;
  private final LocalReferences localReferences;
  private final Outbox outbox;
  private final CommandContext command;

  Registrations(
      RegistrationEntry entry,
      RegistrationRepository repository,
      EventReader events,
      Places places,
      Line line,
      RegistrationViews views,
      LocalReferences localReferences,
      Outbox outbox,
      CommandContext command) {
    this.entry = entry;
    this.repository = repository;
    this.events = events;
    this.places = places;
    this.line = line;
    this.views = views;
    this.localReferences = localReferences;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Registers a person of the caller's institution: with a place if one is free and nobody waits,
   * else at the end of the line.
   *
   * @throws ProblemException as {@link RegistrationEntry#register}; 409 if the local reference is
   *     taken
   */
  RegistrationView register(UUID eventId, RegisterPerson body) {
    RegistrationEntry.Entered entered = entry.register(eventId, body);
    if (body.localReference() != null) {
      name(entered.registration(), body.localReference());
    }
    return views.single(entered.registration(), body.localReference(), entered.position());
  }

  /**
   * The home institution takes it back; the first in line is given the place while the event is to
   * come.
   *
   * @throws ProblemException 404, 403, 409
   */
  RegistrationView withdraw(UUID id) {
    Registration registration = repository.get(id, command.caller());
    Event event = events.known(registration.eventId());
    PlaceLedger ledger = places.locked(event);
    repository.refresh(registration);
    boolean waited = registration.isWaiting();
    registration.withdraw(event, command.caller(), ledger.moment());
    if (waited) {
      ledger.leaveLine();
    } else {
      ledger.leavePlace();
    }
    outbox.append(registration, RegistrationMessage.withdrawn(registration));
    line.fill(event, ledger);
    return views.single(registration);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another registration has it
   */
  RegistrationView setLocalReference(UUID id, SetLocalReference body) {
    Registration registration = repository.get(id, command.caller());
    // Under the lock it keeps its place in the line until it is shown.
    places.locked(events.known(registration.eventId()));
    repository.refresh(registration);
    name(registration, body.localReference());
    return views.single(registration);
  }

  private void name(Registration registration, String reference) {
    localReferences.set(registration, command.caller(), reference);
  }
}
