package org.caspian.members.fee;

/** Where an invoice stands. Whether it is paid depends on the day: that is its balance. */
enum InvoiceState {
  /** It is owed, or was and is paid or waived. */
  ISSUED,
  /** It is not owed: it should not have been made. Its number stays. */
  CANCELLED
}
