package org.caspian.members.fee;

/** How old what is owed is, by its counted days overdue. */
public enum Age {
  /** The last day on which to pay, with its grace, has not passed. */
  NOT_DUE,
  /** Overdue for at most 30 days; none of them where the clock stood still. */
  UP_TO_30,
  /** Overdue for 31 to 60 days. */
  UP_TO_60,
  /** Overdue for 61 to 90 days. */
  UP_TO_90,
  /** Overdue for more than 90 days. */
  OVER_90;

  /**
   * Of what can be paid no more without being late.
   *
   * @param days the counted days overdue, not negative
   */
  static Age ofDaysOverdue(int days) {
    if (days <= 30) {
      return UP_TO_30;
    }
    if (days <= 60) {
      return UP_TO_60;
    }
    return days <= 90 ? UP_TO_90 : OVER_90;
  }
}
