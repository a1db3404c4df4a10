package org.caspian.members.fee;

/** Where a fee schedule stands. */
enum FeeScheduleState {
  /** In force: invoices of its year are made by it. */
  ISSUED,
  /** Taken back before an invoice was made by it. */
  CANCELLED
}
