package org.caspian.members.fee;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.RootType;
import org.caspian.platform.command.SharedRoot;
import org.caspian.platform.rest.ProblemException;

/**
 * A time in which an institution, or all of a country, could not pay, with what shows it. Its days
 * do not count as days overdue. One of an institution is known to it, one of a country to all
 * members.
 */
@Entity
@RootType("PaymentChannelBlock")
class PaymentChannelBlock extends SharedRoot {

  private UUID institution;
  private String country;
  private LocalDate since;
  private LocalDate until;
  private String evidence;

  /** For Hibernate. */
  protected PaymentChannelBlock() {}

  /**
   * A new one.
   *
   * @param asked meets every {@link PaymentChannelBlockRule}
   * @param by the client that sent it
   */
  PaymentChannelBlock(UUID id, RecordPaymentChannelBlock asked, Instant at, String by) {
    super(
        id,
        asked.institution() == null ? Audience.members() : Audience.of(asked.institution()),
        at,
        by);
    this.institution = asked.institution();
    this.country = asked.country();
    this.since = asked.from();
    this.until = asked.to();
    this.evidence = asked.evidence();
  }

  /**
   * It is in force until this day, which is the last.
   *
   * @throws ProblemException what {@link PaymentChannelBlockCommand#refusal} says; {@link
   *     FeeProblems#paymentChannelBlockOver} if it would not go on after that day anyway
   */
  void end(LocalDate last, Caller caller, Instant at) {
    PaymentChannelBlockCommand.END.require(this, caller);
    if (until != null && !until.isAfter(last)) {
      throw FeeProblems.paymentChannelBlockOver();
    }
    until = last;
    changed(at, caller.clientId());
  }

  /** Who could not pay; empty if it is of a country. */
  Optional<UUID> institution() {
    return Optional.ofNullable(institution);
  }

  /**
   * The country of which nobody could pay, ISO 3166-1 alpha-2; empty if it is of an institution.
   */
  Optional<String> country() {
    return Optional.ofNullable(country);
  }

  /** The first day. */
  LocalDate from() {
    return since;
  }

  /** The last day, if it is known; before the first if it was ended before it began. */
  Optional<LocalDate> to() {
    return Optional.ofNullable(until);
  }

  /** What shows that payment was not possible. */
  String evidence() {
    return evidence;
  }
}
