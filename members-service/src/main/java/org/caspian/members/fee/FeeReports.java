package org.caspian.members.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.institution.Successions;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;

/** Reports on fees: of all institutions for the secretariat, of its own for an institution. */
@ApplicationScoped
class FeeReports {

  private final Obligations obligations;
  private final Successions successions;
  private final AssociationCalendar calendar;
  private final CurrentCaller caller;

  FeeReports(
      Obligations obligations,
      Successions successions,
      AssociationCalendar calendar,
      CurrentCaller caller) {
    this.obligations = obligations;
    this.successions = successions;
    this.calendar = calendar;
    this.caller = caller;
  }

  /** The report of a day; null for today. */
  FeeReportView on(LocalDate day) {
    LocalDate on = Optional.ofNullable(day).orElseGet(calendar::today);
    return new FeeReport(on, visible(), successions.by(on)).view();
  }

  private List<Obligation> visible() {
    Caller reader = caller.get();
    return reader.isSecretariat()
        ? obligations.all()
        : reader.institutions().stream().flatMap(own -> obligations.of(own).stream()).toList();
  }
}
