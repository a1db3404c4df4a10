package org.caspian.members.contact;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SecondaryTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.Personal;
import org.caspian.platform.command.RootType;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;
import org.hibernate.annotations.BatchSize;

/**
 * Somebody to whom the others turn at an institution, with the roles that the person holds, held or
 * will hold. That there is one is known to all; who it is, to whom {@link ContactVisibility} says.
 */
@Entity
@SecondaryTable(name = ContactDetails.TABLE)
@RootType("Contact")
class Contact extends AggregateRoot {

  /** The most roles of all times: a message tells all of them, and may be 64 KiB long. */
  static final int MOST_ROLES = 200;

  private UUID institution;
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private ContactVisibility visibility;

  private Instant lastConfirmedAt;

  private Instant erasedAt;

  /** Null once they are erased. */
  @Personal @Embedded private ContactDetails details;

  @OneToMany(mappedBy = "contact", cascade = CascadeType.PERSIST)
  @BatchSize(size = PageRequest.MAX_LIMIT)
  private Set<HeldRole> roles = new HashSet<>();

  /** For Hibernate. */
  protected Contact() {}

  /**
   * One without a role yet. Who makes it vouches for it: it is confirmed.
   *
   * @param personId the platform's id of the person
   * @param code by which the institution names the person
   * @param by the client that sent it
   */
  Contact(
      UUID id,
      UUID institution,
      UUID personId,
      String code,
      ContactProfile profile,
      Instant at,
      String by) {
    super(id, at, by);
    this.institution = institution;
    this.personId = personId;
    this.details = new ContactDetails(code, profile);
    this.visibility = profile.visibility();
    this.lastConfirmedAt = at;
  }

  /** What was asked for. Not for one that is erased. */
  ContactProfile asked() {
    return details.asked(visibility);
  }

  /**
   * Takes over what is different.
   *
   * @param asked made from {@link #asked}
   * @return whether anything was
   */
  boolean revise(ContactProfile asked, Instant at, String by) {
    boolean same = asked.equals(asked());
    if (!same) {
      details = new ContactDetails(details.code(), asked);
      visibility = asked.visibility();
      changed(at, by);
    }
    return !same;
  }

  /**
   * All of it is still true.
   *
   * @throws ProblemException what {@link ContactCommand#refusal} says
   */
  void confirm(ContactCommand.Case subject, Caller caller, Instant at) {
    ContactCommand.CONFIRM.require(subject, caller);
    lastConfirmedAt = at;
    changed(at, caller.clientId());
  }

  /**
   * The person takes up a role.
   *
   * @param id of what is held
   * @param asked meets every {@link RoleRule}
   * @throws ProblemException what {@link ContactCommand#refusal} says; {@link
   *     ContactProblems#TOO_MANY_ROLES}
   */
  void assign(UUID id, AssignRole asked, ContactCommand.Case subject, Caller caller, Instant at) {
    ContactCommand.ASSIGN_ROLE.require(subject, caller);
    if (roles.size() >= MOST_ROLES) {
      throw ContactProblems.tooManyRoles(MOST_ROLES);
    }
    roles.add(new HeldRole(id, this, asked));
    changed(at, caller.clientId());
  }

  /**
   * The person lays down a role: the one that is held on that day, else the next, which then never
   * was held.
   *
   * @param last the last day on which it is held
   * @throws ProblemException what {@link ContactCommand#refusal} says; {@link
   *     ContactProblems#ROLE_NOT_HELD} if it is not held after that day anyway
   */
  void endRole(
      ContactRole role, LocalDate last, ContactCommand.Case subject, Caller caller, Instant at) {
    ContactCommand.END_ROLE.require(subject, caller);
    roles().stream()
        .filter(held -> held.role() == role && held.goesOnAfter(last))
        .findFirst()
        .orElseThrow(() -> ContactProblems.roleNotHeld(role, last))
        .end(last);
    changed(at, caller.clientId());
  }

  /**
   * Nobody knows any more who it was; that there was somebody with these roles stays.
   *
   * @throws ProblemException what {@link ContactCommand#refusal} says
   */
  void erase(ContactCommand.Case subject, Caller caller, Instant at) {
    ContactCommand.ERASE.require(subject, caller);
    details = null;
    erasedAt = at;
    changed(at, caller.clientId());
  }

  /**
   * Whether the person heads the institution from the one day to the other.
   *
   * @param last null for good
   */
  boolean isHead(LocalDate first, LocalDate last) {
    return roles.stream()
        .anyMatch(held -> held.role().carriesMandates() && held.covers(first, last));
  }

  /**
   * The last day on which anything is known of the person: that of its last role, or the one on
   * which it was last confirmed; empty while a role goes on for good, and once it is erased.
   */
  Optional<LocalDate> lastDay() {
    if (erasedAt != null || roles.stream().anyMatch(held -> held.to().isEmpty())) {
      return Optional.empty();
    }
    return Stream.concat(
            roles.stream().flatMap(held -> held.to().stream()),
            Stream.of(LocalDate.ofInstant(lastConfirmedAt, ZoneOffset.UTC)))
        .max(Comparator.naturalOrder());
  }

  /** Of whom records are kept elsewhere. */
  RecordedPerson person() {
    return new RecordedPerson(personId, institution, details().map(ContactDetails::code));
  }

  /** When names and addresses were erased, if they were. */
  Optional<Instant> erasedAt() {
    return Optional.ofNullable(erasedAt);
  }

  /** The institution whose contact it is. */
  UUID institution() {
    return institution;
  }

  /** The platform's id of the person. */
  UUID personId() {
    return personId;
  }

  /** Who sees the details. */
  ContactVisibility visibility() {
    return visibility;
  }

  /** When its institution last said that all of it is true. */
  Instant lastConfirmedAt() {
    return lastConfirmedAt;
  }

  /** Names and addresses; empty once they are erased. */
  Optional<ContactDetails> details() {
    return Optional.ofNullable(details);
  }

  /** All roles of all times, by their first days. */
  List<HeldRole> roles() {
    return roles.stream()
        .sorted(Comparator.comparing(HeldRole::from).thenComparing(HeldRole::role))
        .toList();
  }
}
