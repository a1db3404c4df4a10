package org.caspian.members.fee;

/** How a fee was paid. */
enum PaymentMethod {
  /** By a bank, which may have kept charges. */
  BANK,
  /** In cash, to the secretariat. */
  CASH,
  /** By somebody else for the institution. */
  THIRD_PARTY,
  /** Set off against what the association owes the institution. */
  OFFSET,
  /** By goods or services, at their value. */
  IN_KIND;

  /** Whether nobody understands it without a description: who paid, against what, with what. */
  boolean needsDescription() {
    return switch (this) {
      case BANK, CASH -> false;
      case THIRD_PARTY, OFFSET, IN_KIND -> true;
    };
  }
}
