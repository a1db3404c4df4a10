package org.caspian.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caspian.events.event.Event;
import org.caspian.events.event.EventReader;
import org.caspian.events.event.EventState;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.person.Retention;

/** Shows registrations to the caller. */
@ApplicationScoped
class RegistrationViews {

  private final EventReader events;
  private final RegistrationRepository repository;
  private final LocalReferences localReferences;
  private final Retention retention;
  private final CurrentCaller caller;
  private final Clock clock;

  RegistrationViews(
      EventReader events,
      RegistrationRepository repository,
      LocalReferences localReferences,
      Retention retention,
      CurrentCaller caller,
      Clock clock) {
    this.events = events;
    this.repository = repository;
    this.localReferences = localReferences;
    this.retention = retention;
    this.caller = caller;
    this.clock = clock;
  }

  /** One registration, with what the caller may do. */
  RegistrationView single(Registration registration) {
    Event event = events.known(registration.eventId());
    return single(
        registration,
        localReferences.of(registration, caller.get()).orElse(null),
        positions(List.of(registration), Map.of(event.id(), event)).get(registration.id()));
  }

  /**
   * One registration, with what the caller may do, where more is known of it.
   *
   * @param localReference the caller's own; null if it has none
   * @param position in the line; null if it does not wait
   */
  RegistrationView single(Registration registration, String localReference, Integer position) {
    Caller reader = caller.get();
    Event event = events.known(registration.eventId());
    return RegistrationView.of(
        registration,
        event.state(),
        reader,
        localReference,
        position,
        retention.until(event.lastDay()),
        RegistrationCommand.allowed(registration, event, clock.instant(), reader));
  }

  /** Rows of a list. */
  List<RegistrationView> rows(List<Registration> registrations) {
    Caller reader = caller.get();
    List<UUID> ids = registrations.stream().map(Registration::id).toList();
    Map<UUID, String> references = localReferences.of(Registration.class, ids, reader);
    Map<UUID, Event> found =
        events.known(registrations.stream().map(Registration::eventId).collect(Collectors.toSet()));
    Map<UUID, Integer> positions = positions(registrations, found);
    return registrations.stream()
        .map(
            registration ->
                RegistrationView.of(
                    registration,
                    found.get(registration.eventId()).state(),
                    reader,
                    references.get(registration.id()),
                    positions.get(registration.id()),
                    retention.until(found.get(registration.eventId()).lastDay()),
                    null))
        .toList();
  }

  /** There is no line for what does not take place. */
  private Map<UUID, Integer> positions(List<Registration> registrations, Map<UUID, Event> found) {
    return repository.positions(
        registrations.stream()
            .filter(Registration::isWaiting)
            .filter(waiting -> found.get(waiting.eventId()).state() != EventState.CANCELLED)
            .toList());
  }
}
