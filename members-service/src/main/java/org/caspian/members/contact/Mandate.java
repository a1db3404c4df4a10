package org.caspian.members.contact;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.RootType;
import org.caspian.platform.rest.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That a contact may sign for its institution, for some time. Known to all; no name is in it. */
@Entity
@RootType("Mandate")
class Mandate extends AggregateRoot {

  private UUID institution;
  private UUID contactId;
  private UUID personId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] scopes;

  private LocalDate since;
  private LocalDate until;

  @Embedded private MandateBasis basis;

  /** For Hibernate. */
  protected Mandate() {}

  /**
   * A new one.
   *
   * @param contact who may sign
   * @param asked meets every {@link MandateRule}
   * @param by the client that sent it
   */
  Mandate(UUID id, Contact contact, GrantMandate asked, Instant at, String by) {
    super(id, at, by);
    this.institution = contact.institution();
    this.contactId = contact.id();
    this.personId = contact.personId();
    this.scopes =
        asked.scopes().stream().distinct().sorted().map(MandateScope::name).toArray(String[]::new);
    this.since = asked.from();
    this.until = asked.to();
    this.basis = asked.basis();
  }

  /**
   * It is in force until this day, which is the last.
   *
   * @throws ProblemException what {@link MandateCommand#refusal} says; {@link
   *     ContactProblems#MANDATE_OVER} if it would not go on after that day anyway
   */
  void end(LocalDate last, Caller caller, Instant at) {
    MandateCommand.END.require(this, caller);
    if (!goesOnAfter(last)) {
      throw ContactProblems.mandateOver(last);
    }
    until = last;
    changed(at, caller.clientId());
  }

  /** Whether it is in force only as long as the contact heads the institution. */
  boolean restsOnOffice() {
    return basis.kind() == MandateBasisKind.CHARTER;
  }

  /** Whether it is in force on a day after this one. */
  boolean goesOnAfter(LocalDate day) {
    return until == null || until.isAfter(day);
  }

  /** The institution for which the contact signs. */
  UUID institution() {
    return institution;
  }

  /** Who may sign. */
  UUID contactId() {
    return contactId;
  }

  /** The platform's id of the person who may. */
  UUID personId() {
    return personId;
  }

  /** What may be signed. */
  List<MandateScope> scopes() {
    return List.of(scopes).stream().map(MandateScope::valueOf).toList();
  }

  /** The first day. */
  LocalDate from() {
    return since;
  }

  /** The last day, if it is known; before the first if it was ended before it began. */
  Optional<LocalDate> to() {
    return Optional.ofNullable(until);
  }

  /** On what it rests. */
  MandateBasis basis() {
    return basis;
  }
}
