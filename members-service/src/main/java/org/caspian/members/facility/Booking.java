package org.caspian.members.facility;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Internal;
import org.caspian.platform.command.Parties;
import org.caspian.platform.command.Personal;
import org.caspian.platform.command.RootType;
import org.caspian.platform.command.SharedRoot;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One slot of a unit for some time. Known to who booked it and to the owner of the facility. No two
 * that hold their slot overlap in it: the database has a constraint on that.
 */
@Entity
@RootType("Booking")
@Parties({"requester", "owner"})
class Booking extends SharedRoot {

  private String number;
  private UUID facilityId;
  private String unit;
  private int slot;
  private UUID requester;
  private UUID owner;

  private Instant startsAt;
  private Instant endsAt;

  @Enumerated(EnumType.STRING)
  private BookingState state;

  private String purpose;
  private UUID projectId;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedSet<Prerequisite> prerequisitesMet;

  private Instant decidedAt;

  /** When it was given up; what was used of it until then was used. */
  @Internal private Instant releasedAt;

  private String reason;

  /** In a table of its own, so that it can be erased while the booking stays. */
  @Personal
  @ElementCollection
  @BatchSize(size = PageRequest.MAX_LIMIT)
  private Set<BookedPerson> persons;

  /** For Hibernate. */
  protected Booking() {}

  /**
   * A new booking. It waits for the owner's decision where the facility is used on request, unless
   * the owner books what is its own.
   *
   * @param number the number that people say
   * @param requester the institution that books
   * @param asked meets every {@link BookingRule}
   * @param slot of the unit, free for the whole time
   * @param by the client that sent it
   */
  Booking(
      UUID id,
      String number,
      Facility facility,
      UUID requester,
      BookUnit asked,
      int slot,
      Set<BookedPerson> persons,
      Instant at,
      String by) {
    super(id, Audience.of(requester, facility.owner()), at, by);
    this.number = number;
    this.facilityId = facility.id();
    this.unit = asked.unit();
    this.slot = slot;
    this.requester = requester;
    this.owner = facility.owner();
    this.startsAt = asked.from();
    this.endsAt = asked.to();
    this.purpose = asked.purpose();
    this.projectId = asked.projectId();
    this.prerequisitesMet = new TreeSet<>(asked.prerequisitesMet());
    this.persons = new HashSet<>(persons);
    boolean isTheirs =
        facility.profile().access() == FacilityAccess.OPEN_TO_MEMBERS || requester.equals(owner);
    this.state = isTheirs ? BookingState.ACCEPTED : BookingState.REQUESTED;
    this.decidedAt = isTheirs ? at : null;
  }

  /**
   * The owner lets them have it.
   *
   * @throws ProblemException what {@link BookingCommand#refusal} says
   */
  void accept(Caller caller, Instant at) {
    become(BookingCommand.ACCEPT, null, caller, at);
    decidedAt = at;
  }

  /** The owner does not want it; the slot is free again. Throws as {@link #accept}. */
  void decline(String why, Caller caller, Instant at) {
    become(BookingCommand.DECLINE, why, caller, at);
    decidedAt = at;
  }

  /** Who booked takes it back; the slot is free again. Throws as {@link #accept}. */
  void withdraw(Caller caller, Instant at) {
    become(BookingCommand.WITHDRAW, null, caller, at);
    releasedAt = at;
  }

  /** The owner takes back what it had accepted. Throws as {@link #accept}. */
  void cancel(String why, Caller caller, Instant at) {
    become(BookingCommand.CANCEL, why, caller, at);
    releasedAt = at;
  }

  private void become(BookingCommand command, String why, Caller caller, Instant at) {
    command.require(new BookingCommand.Case(this, at), caller);
    state = BookingCommand.LIFECYCLE.after(command, state);
    reason = why;
    changed(at, caller.clientId());
  }

  /** Nobody knows any more who this one of its persons was; that there was somebody stays. */
  void forget(UUID personId, Instant at, String by) {
    persons.removeIf(person -> person.personId().equals(personId));
    persons.add(new BookedPerson(personId, null));
    changed(at, by);
  }

  /** Its two institutions, for ever. Told without a look into their table. */
  @Override
  public Audience audience() {
    return Audience.of(requester, owner);
  }

  /** The number that people say, {@code BK-2026-00412-6}. */
  String number() {
    return number;
  }

  /** The facility. */
  UUID facilityId() {
    return facilityId;
  }

  /** The code of the unit. */
  String unit() {
    return unit;
  }

  /** Which slot of the unit, from 1. */
  int slot() {
    return slot;
  }

  /** The institution that booked it. */
  UUID requester() {
    return requester;
  }

  /** The institution that has the facility. */
  UUID owner() {
    return owner;
  }

  /** When it begins. */
  Instant from() {
    return startsAt;
  }

  /** When it is over: the first moment that is not part of it. */
  Instant to() {
    return endsAt;
  }

  /** Whether it has begun. */
  boolean hasBegun(Instant now) {
    return !now.isBefore(startsAt);
  }

  /** Whether its time has passed. */
  boolean isOver(Instant now) {
    return !now.isBefore(endsAt);
  }

  /** Where it stands. */
  BookingState state() {
    return state;
  }

  /** What it is wanted for. */
  String purpose() {
    return purpose;
  }

  /** The joint project that it is wanted for. */
  Optional<UUID> projectId() {
    return Optional.ofNullable(projectId);
  }

  /** The prerequisites that who booked vouches for. */
  List<Prerequisite> prerequisitesMet() {
    return List.copyOf(prerequisitesMet);
  }

  /** When the owner decided about it, or when it was had without a decision. */
  Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** Why it was declined or cancelled. */
  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** Who is to use it, by their codes in order; last those whose codes were erased. */
  List<BookedPerson> persons() {
    return persons.stream()
        .sorted(
            Comparator.comparing(
                    BookedPerson::code, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(BookedPerson::personId))
        .toList();
  }
}
