package org.caspian.members.fee;

import java.time.LocalDate;
import java.util.Optional;
import org.caspian.members.membership.MembershipCategory;

/**
 * How an invoice is to be made.
 *
 * @param issuedOn null for today
 * @param dueOn null for the day of the schedule
 */
record InvoiceTerms(MembershipCategory category, String tier, LocalDate issuedOn, LocalDate dueOn) {

  /** The first day on which it is owed. */
  LocalDate issuedOn(LocalDate today) {
    return Optional.ofNullable(issuedOn).orElse(today);
  }

  /** The last day on which to pay. */
  LocalDate dueOn(FeeSchedule schedule) {
    return Optional.ofNullable(dueOn).orElseGet(schedule::dueOn);
  }
}
