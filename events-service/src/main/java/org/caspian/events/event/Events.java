package org.caspian.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.directory.Directory;
import org.caspian.platform.directory.KnownInstitution;
import org.caspian.platform.directory.Standing;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.IfMatch;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.ProblemException;

/** The commands on events; each runs in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Events {

  private static final String NUMBER_PREFIX = "EV";

  private final EventRepository repository;
  private final Directory directory;
  private final Standings standings;
  private final Places places;
  private final WaitingList waitingList;
  private final EventViews views;
  private final LocalReferences localReferences;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  Events(
      EventRepository repository,
      Directory directory,
      Standings standings,
      Places places,
      WaitingList waitingList,
      EventViews views,
      LocalReferences localReferences,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.directory = directory;
    this.standings = standings;
    this.places = places;
    this.waitingList = waitingList;
    this.views = views;
    this.localReferences = localReferences;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Makes a draft that the caller's institution hosts.
   *
   * @throws ProblemException 403 if it is no active member, 422 for a {@link ProfileRule}, 409 if
   *     the local reference is taken
   */
  EventView create(CreateEvent body) {
    UUID host = command.caller().requireInstitution();
    requireMembership(host);
    ProfileRule.check(new ProfileRule.Case(body.profile(), command.at(), false));
    Event event =
        new Event(
            ids.next(),
            numbers.next(NUMBER_PREFIX, command.at()),
            host,
            body.profile(),
            command.at(),
            command.by());
    repository.persist(event);
    places.prepare(event);
    if (body.localReference() != null) {
      name(event, body.localReference());
    }
    outbox.append(event, EventMessage.created(event));
    return views.single(event);
  }

  private void requireMembership(UUID host) {
    Standing.refusalOfCaller(directory.get(host))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /**
   * Changes what a merge patch changes. Where there are more places than before, those who wait get
   * them in the order of the line; where there are fewer, everybody keeps theirs.
   *
   * @param ifMatch the header; only its version counts
   * @throws ProblemException 404, 403, 412, 428, 400 for the shape, 409 for what is fixed once it
   *     has begun, 422 for a {@link ProfileRule}
   */
  EventView update(UUID id, String ifMatch, MergePatch patch) {
    Event event = get(id);
    PlaceLedger ledger = places.locked(event);
    EventCommand.UPDATE.require(
        new EventCommand.Case(event, ledger.moment(), Map.of()), command.caller());
    IfMatch.check(ifMatch, event.version());
    EventProfile asked = patch.applyTo(views.single(event), event.asked(), EventProfile.class);
    if (event.revise(asked, command.caller(), ledger.moment())) {
      outbox.append(event, EventMessage.updated(event));
      waitingList.fill(event, ledger);
    }
    return views.single(event);
  }

  /**
   * The host takes registrations from now on.
   *
   * @throws ProblemException 404, 403, 409
   */
  EventView openRegistration(UUID id) {
    Event event = get(id);
    Map<UUID, KnownInstitution> known = standings.of(event, command.caller());
    Instant moment = places.locked(event).moment();
    event.openRegistration(command.caller(), moment, known);
    outbox.append(event, EventMessage.registrationOpened(event));
    return views.single(event);
  }

  /**
   * The host takes no registrations for now.
   *
   * @throws ProblemException 404, 403, 409
   */
  EventView closeRegistration(UUID id) {
    Event event = get(id);
    event.closeRegistration(command.caller(), places.locked(event).moment());
    outbox.append(event, EventMessage.registrationClosed(event));
    return views.single(event);
  }

  /** It does not take place. Throws as {@link #closeRegistration}. */
  EventView cancel(UUID id, CancelEvent body) {
    Event event = get(id);
    command.reason(body.reason());
    event.cancel(body.reason(), command.caller(), places.locked(event).moment());
    outbox.append(event, EventMessage.cancelled(event));
    return views.single(event);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another event has it
   */
  EventView setLocalReference(UUID id, SetLocalReference body) {
    Event event = get(id);
    name(event, body.localReference());
    return views.single(event);
  }

  private Event get(UUID id) {
    return repository.get(id, command.caller());
  }

  private void name(Event event, String reference) {
    localReferences.set(event, command.caller(), reference);
  }
}
