package org.caspian.members.office;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.command.PartOfRoot;
import org.caspian.platform.command.Personal;

/**
 * That a member holds an office: from a day on, until the assembly with which its term ends is
 * closed, or until it is ended.
 */
@Entity
class OfficeHolding implements PartOfRoot {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Office office;

  private int seat;
  private UUID institution;

  /** Null if nobody said who it is, and once that is erased. */
  @Personal private UUID personId;

  private LocalDate since;
  private LocalDate until;
  private UUID endsWithAssembly;
  private UUID resolutionId;

  /** For Hibernate. */
  protected OfficeHolding() {}

  OfficeHolding(UUID id, Office office, int seat, TakeOffice asked, UUID personId) {
    this.id = id;
    this.office = office;
    this.seat = seat;
    this.institution = asked.institution();
    this.personId = personId;
    this.since = asked.from();
    this.endsWithAssembly = asked.endsWithAssembly();
    this.resolutionId = asked.resolutionId();
  }

  /** It is over on this day, or was never in force if it was to begin later. */
  void end(LocalDate day) {
    until = day.isBefore(since) ? since : day;
  }

  /** Who held it for the member is known no more; that the member did, is. */
  void forgetPerson() {
    personId = null;
  }

  /** Whether it is not over on this day: what ended before it began never goes on. */
  boolean goesOnAt(LocalDate day) {
    return until == null || until.isAfter(day) && until.isAfter(since);
  }

  @Override
  public Office root() {
    return office;
  }

  UUID id() {
    return id;
  }

  /** Which seat of the office, from 1. */
  int seat() {
    return seat;
  }

  /** The member that holds it. */
  UUID institution() {
    return institution;
  }

  /** The platform's id of the person who holds it for the member, if it is known. */
  Optional<UUID> personId() {
    return Optional.ofNullable(personId);
  }

  /** The first day. */
  LocalDate from() {
    return since;
  }

  /** The day on which it is over, if that is known. */
  Optional<LocalDate> to() {
    return Optional.ofNullable(until);
  }

  /** The assembly with whose closing it ends. */
  Optional<UUID> endsWithAssembly() {
    return Optional.ofNullable(endsWithAssembly);
  }

  /** The resolution on which it rests. */
  Optional<UUID> resolutionId() {
    return Optional.ofNullable(resolutionId);
  }
}
