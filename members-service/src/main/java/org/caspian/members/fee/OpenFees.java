package org.caspian.members.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.membership.OpenObligation;
import org.caspian.members.membership.OpenObligations;

/** What memberships have to know of fees. */
@ApplicationScoped
class OpenFees implements OpenObligations {

  private final Obligations obligations;
  private final AssociationCalendar calendar;

  OpenFees(Obligations obligations, AssociationCalendar calendar) {
    this.obligations = obligations;
    this.calendar = calendar;
  }

  @Override
  public List<OpenObligation> of(UUID institution, Instant at) {
    LocalDate today = calendar.day(at);
    return obligations.answeredForBy(institution).stream()
        .filter(obligation -> obligation.outstandingOn(today).value().signum() > 0)
        .map(obligation -> of(obligation, obligation.outstandingOn(today)))
        .toList();
  }

  private static OpenObligation of(Obligation obligation, Money left) {
    return new OpenObligation(
        obligation.invoiceId(),
        obligation.number(),
        obligation.year(),
        left.amount(),
        left.currency());
  }
}
