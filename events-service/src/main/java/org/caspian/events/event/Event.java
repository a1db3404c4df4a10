package org.caspian.events.event;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.caspian.events.EventsProblems;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.AudienceRows;
import org.caspian.platform.command.Label;
import org.caspian.platform.command.RootType;
import org.caspian.platform.command.SharedRoot;
import org.caspian.platform.directory.KnownInstitution;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Something that a member hosts and others come to. Its host knows of it alone until registration
 * is opened for the first time; then everybody does.
 */
@Entity
@RootType("Event")
@AudienceRows(EventAudience.class)
public class Event extends SharedRoot {

  private String number;

  @Enumerated(EnumType.STRING)
  private EventKind kind;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> title;

  @Embedded private Label label;
  private UUID host;

  @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
  private LocalDateTime localStart;

  @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
  private LocalDateTime localEnd;

  private String timeZone;
  private int capacity;

  @Enumerated(EnumType.STRING)
  private EventState state;

  private String cancellationReason;

  /** For the container. */
  protected Event() {}

  /**
   * A draft.
   *
   * @param number the number that people say
   * @param host the institution that makes it
   * @param profile meets every {@link ProfileRule}
   * @param by the client that sent it
   */
  Event(UUID id, String number, UUID host, EventProfile profile, Instant at, String by) {
    super(id, Audience.of(host), at, by);
    this.number = number;
    this.host = host;
    this.state = EventState.DRAFT;
    this.label = Label.of(profile.label(), profile.title()).orElseThrow();
    take(profile);
  }

  /** What was asked for: the profile without a label that only follows the titles. */
  EventProfile asked() {
    return profile().withLabel(label.given() ? label.text() : null);
  }

  /**
   * Takes over what is different.
   *
   * @param asked made from {@link #asked}
   * @return whether anything was
   * @throws ProblemException {@link EventsProblems#EVENT_HAS_BEGUN} for what is fixed by then, 422
   *     for a {@link ProfileRule}
   */
  boolean revise(EventProfile asked, Caller caller, Instant at) {
    requireFixedKept(asked, at);
    ProfileRule.check(new ProfileRule.Case(asked, at, wasOpened() && !hasBegun(at)));
    Label next = label.revised(asked.label(), asked.title()).orElseThrow();
    boolean same = next.equals(label) && asked.withLabel(label.text()).equals(profile());
    if (!same) {
      label = next;
      take(asked);
      changed(at, caller.clientId());
    }
    return !same;
  }

  /** What persons came for stays once they are there. A draft is nobody's yet. */
  private void requireFixedKept(EventProfile asked, Instant at) {
    List<FieldError> changes =
        wasOpened() && hasBegun(at) ? profile().fixedMembersOtherThan(asked) : List.of();
    if (!changes.isEmpty()) {
      throw new ProblemException(
              EventsProblems.EVENT_HAS_BEGUN,
              "Times, zone and capacity of an event that has begun are not changed.")
          .errors(changes);
    }
  }

  private void take(EventProfile profile) {
    kind = profile.kind();
    title = profile.title();
    localStart = profile.localStart();
    localEnd = profile.localEnd();
    timeZone = profile.timeZone();
    capacity = profile.capacity();
  }

  /**
   * Members may register persons from now on. At the first time everybody comes to know of it.
   *
   * @throws ProblemException what {@link EventCommand#refusal} says
   */
  void openRegistration(Caller caller, Instant at, Map<UUID, KnownInstitution> known) {
    EventCommand.OPEN_REGISTRATION.require(new EventCommand.Case(this, at, known), caller);
    state = EventState.REGISTRATION_OPEN;
    shareWith(Audience.everyone());
    changed(at, caller.clientId());
  }

  /** Nobody new is taken from now on. Throws as {@link #openRegistration}. */
  void closeRegistration(Caller caller, Instant at) {
    EventCommand.CLOSE_REGISTRATION.require(new EventCommand.Case(this, at, Map.of()), caller);
    state = EventState.REGISTRATION_CLOSED;
    changed(at, caller.clientId());
  }

  /**
   * It does not take place; registrations stay as they are until they are withdrawn. Throws as
   * {@link #openRegistration}.
   */
  void cancel(String reason, Caller caller, Instant at) {
    EventCommand.CANCEL.require(new EventCommand.Case(this, at, Map.of()), caller);
    state = EventState.CANCELLED;
    cancellationReason = reason;
    changed(at, caller.clientId());
  }

  /**
   * Refuses a registration that comes too early or too late, or from or with whom it may not be.
   *
   * @param known how the host and the caller stand, by their ids
   * @throws ProblemException what {@link EventCommand#refusal} says
   */
  public void requireRegistration(Caller caller, Instant now, Map<UUID, KnownInstitution> known) {
    EventCommand.REGISTER.require(new EventCommand.Case(this, now, known), caller);
  }

  /** Whether registration was open once, so that everybody knows of it. */
  private boolean wasOpened() {
    return state != EventState.DRAFT;
  }

  /** Whether it is still to take place: until then free places are given to those who wait. */
  public boolean isToCome(Instant now) {
    return state != EventState.CANCELLED && !hasBegun(now);
  }

  /** Whether it has begun. */
  public boolean hasBegun(Instant now) {
    return !now.isBefore(profile().start().instant());
  }

  /** Whether it has ended. */
  boolean isOver(Instant now) {
    return !now.isBefore(profile().end().instant());
  }

  /** What its host says of it, with the label as it is shown. */
  EventProfile profile() {
    return new EventProfile(kind, title, label.text(), localStart, localEnd, timeZone, capacity);
  }

  /** The number that people say, {@code EV-2026-00412-6}. */
  String number() {
    return number;
  }

  /** The institution that made it. */
  public UUID host() {
    return host;
  }

  /** The day on which it ends, at its place. */
  public LocalDate lastDay() {
    return localEnd.toLocalDate();
  }

  /** How many persons have a place. */
  public int capacity() {
    return capacity;
  }

  /** Where it stands. */
  public EventState state() {
    return state;
  }

  /** Why it does not take place, if it does not. */
  Optional<String> cancellationReason() {
    return Optional.ofNullable(cancellationReason);
  }
}
