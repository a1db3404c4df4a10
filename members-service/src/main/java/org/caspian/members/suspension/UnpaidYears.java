package org.caspian.members.suspension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caspian.members.fee.Obligation;

/**
 * Years in a row for which a member has not paid, and for which the clock of arrears has run.
 *
 * @param obligations what it owes for them, by year; at least one
 */
record UnpaidYears(List<Obligation> obligations) {

  UnpaidYears {
    obligations = List.copyOf(obligations);
  }

  /**
   * The latest years in a row for which nothing, or not all, is paid by the end of a day. The same
   * for every write and for the clock.
   *
   * @param all that the institution ever owed, in any order
   * @param atLeast how many years make a row
   * @return empty if there are not as many
   */
  static Optional<UnpaidYears> on(LocalDate day, List<Obligation> all, int atLeast) {
    Map<Integer, List<Obligation>> overdue =
        all.stream()
            .filter(obligation -> obligation.overdueOn(day))
            .collect(Collectors.groupingBy(Obligation::year, TreeMap::new, Collectors.toList()));
    Optional<UnpaidYears> latest = Optional.empty();
    List<Obligation> row = new ArrayList<>();
    int first = 0;
    for (Map.Entry<Integer, List<Obligation>> next : overdue.entrySet()) {
      int year = next.getKey();
      if (row.isEmpty() || row.getLast().year() + 1 < year) {
        row = new ArrayList<>();
        first = year;
      }
      row.addAll(next.getValue());
      if (year - first + 1 >= atLeast) {
        latest = Optional.of(new UnpaidYears(row));
      }
    }
    return latest;
  }

  /** The last of them. */
  int lastYear() {
    return obligations.getLast().year();
  }

  /** What shows it on a day. */
  List<UnpaidInvoice> evidence(LocalDate day) {
    return obligations.stream()
        .map(
            obligation ->
                new UnpaidInvoice(
                    obligation.invoiceId(),
                    obligation.number(),
                    obligation.year(),
                    obligation.outstandingOn(day)))
        .toList();
  }
}
