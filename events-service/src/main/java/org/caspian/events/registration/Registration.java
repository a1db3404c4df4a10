package org.caspian.events.registration;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caspian.events.event.Event;
import org.caspian.events.event.PlaceLedger;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Internal;
import org.caspian.platform.command.Parties;
import org.caspian.platform.command.RootType;
import org.caspian.platform.command.SharedRoot;
import org.caspian.platform.person.Person;
import org.caspian.platform.rest.ProblemException;

/**
 * A home institution registers a person for an event: with a place, or in the line of those who
 * wait. Known to home institution and host. Whoever changes it moves its place in the {@link
 * PlaceLedger} in the same transaction.
 */
@Entity
@RootType("Registration")
@Parties({"home", "host"})
class Registration extends SharedRoot {

  private String number;
  private UUID eventId;
  private UUID home;
  private UUID host;
  private UUID personId;

  /** Its place among all that came, which no answer shows. */
  @Internal private long ticket;

  @Enumerated(EnumType.STRING)
  private RegistrationState state;

  private Instant confirmedAt;

  @OneToOne(
      mappedBy = "registration",
      fetch = FetchType.LAZY,
      optional = false,
      cascade = CascadeType.PERSIST)
  private Registrant registrant;

  /** For the container. */
  protected Registration() {}

  /**
   * A new registration.
   *
   * @param number the number that people say
   * @param personId the platform's id of the person
   * @param person the person as the home institution names it
   * @param ticket what the ledger of the event gave it
   * @param by the client that sent it
   */
  Registration(
      UUID id,
      String number,
      Event event,
      UUID home,
      UUID personId,
      Person person,
      PlaceLedger.Ticket ticket,
      String by) {
    super(id, Audience.of(home, event.host()), ticket.takenAt(), by);
    this.number = number;
    this.eventId = event.id();
    this.home = home;
    this.host = event.host();
    this.personId = personId;
    this.registrant = new Registrant(this, person);
    this.ticket = ticket.ticket();
    this.state = ticket.confirmed() ? RegistrationState.CONFIRMED : RegistrationState.WAITLISTED;
    this.confirmedAt = ticket.confirmed() ? ticket.takenAt() : null;
  }

  /**
   * The first in line is given a place.
   *
   * @param by the client whose command freed it
   * @throws IllegalStateException if it does not wait
   */
  void confirm(Instant at, String by) {
    if (state != RegistrationState.WAITLISTED) {
      throw new IllegalStateException("a registration that is " + state + " does not wait");
    }
    state = RegistrationState.CONFIRMED;
    confirmedAt = at;
    changed(at, by);
  }

  /**
   * The home institution takes it back: a place until the event begins, a turn in the line always.
   *
   * @throws ProblemException what {@link RegistrationCommand#refusal} says
   */
  void withdraw(Event event, Caller caller, Instant at) {
    RegistrationCommand.WITHDRAW.require(new RegistrationCommand.Case(this, event, at), caller);
    state = RegistrationState.WITHDRAWN;
    changed(at, caller.clientId());
  }

  /**
   * Its two institutions, for ever. Told without a look into their table: whoever is given a place
   * is let go of by the session before the history asks for them.
   */
  @Override
  public Audience audience() {
    return Audience.of(home, host);
  }

  /** The number that people say, {@code RG-2026-00412-6}. */
  String number() {
    return number;
  }

  /** The event. */
  UUID eventId() {
    return eventId;
  }

  /** The institution that registered the person. */
  UUID home() {
    return home;
  }

  /** The institution that hosts the event. */
  UUID host() {
    return host;
  }

  /** The registered person. */
  UUID personId() {
    return personId;
  }

  /** The registered person by name. */
  Person person() {
    return registrant.person();
  }

  /** Where it stands. */
  RegistrationState state() {
    return state;
  }

  /** Whether the person waits for a place. */
  boolean isWaiting() {
    return state == RegistrationState.WAITLISTED;
  }

  /** When the person got the place, if ever. */
  Optional<Instant> confirmedAt() {
    return Optional.ofNullable(confirmedAt);
  }
}
