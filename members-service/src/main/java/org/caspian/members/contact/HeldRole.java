package org.caspian.members.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.PartOfRoot;

/**
 * That a contact holds a role for some time. Two constraints of the table hold that nobody holds it
 * twice, and an exclusive one no two persons of an institution.
 */
@Entity
class HeldRole implements PartOfRoot {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Contact contact;

  private UUID institution;

  @Enumerated(EnumType.STRING)
  private ContactRole role;

  private boolean exclusive;
  private LocalDate since;
  private LocalDate until;

  /** For Hibernate. */
  protected HeldRole() {}

  /** A role that a contact takes up. */
  HeldRole(UUID id, Contact contact, AssignRole asked) {
    this.id = id;
    this.contact = contact;
    this.institution = contact.institution();
    this.role = asked.role();
    this.exclusive = asked.role().isExclusive();
    this.since = asked.from();
    this.until = asked.to();
  }

  /** It is held until this day, which is the last; before its first day it never was. */
  void end(LocalDate last) {
    until = last;
  }

  /** Whether it would be held on a day after this one. */
  boolean goesOnAfter(LocalDate day) {
    return until == null || until.isAfter(day) && !until.isBefore(since);
  }

  /**
   * Whether it is held from the one day to the other.
   *
   * @param last null for good
   */
  boolean covers(LocalDate first, LocalDate last) {
    return !since.isAfter(first)
        && (until == null || last != null && !last.isAfter(until) && !first.isAfter(until));
  }

  /** Which role. */
  ContactRole role() {
    return role;
  }

  /** The first day. */
  LocalDate from() {
    return since;
  }

  /** The last day, if it is known; before the first if it was ended before it began. */
  Optional<LocalDate> to() {
    return Optional.ofNullable(until);
  }

  /** Whose it is. */
  UUID contactId() {
    return contact.id();
  }

  @Override
  public AggregateRoot root() {
    return contact;
  }
}
