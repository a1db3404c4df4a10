package org.caspian.members.standing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That an institution owed something beyond the day on which it was due.
 *
 * @param from the first day after that one
 * @param to the last day before it was paid or waived; empty while it is owed
 * @param what it owed, in words for itself and the secretariat: an invoice and its year
 */
public record Overdue(LocalDate from, Optional<LocalDate> to, String what) {

  /**
   * The same as of one that answers for it from a day on; empty if all of it was before.
   *
   * @param first the first day on which it does
   */
  Optional<Overdue> since(LocalDate first) {
    return to.filter(last -> last.isBefore(first)).isPresent()
        ? Optional.empty()
        : Optional.of(new Overdue(from.isBefore(first) ? first : from, to, what));
  }

  /** Whether it was overdue on that day. */
  boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to.isEmpty() || !day.isAfter(to.get()));
  }
}
