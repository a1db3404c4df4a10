package org.caspian.members.fee;

/** By what an invoice is owed less. */
enum SettlementKind {
  /** It was paid, in whatever way. */
  PAYMENT,
  /** It need not be paid. */
  WAIVER
}
