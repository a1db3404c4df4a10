package org.caspian.members.fee;

import java.util.List;
import java.util.Optional;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What may be done with an invoice. */
enum InvoiceCommand implements Action<Invoice> {
  /** Record that some of it was paid. */
  RECORD_PAYMENT,
  /** Let the institution off some of it. */
  WAIVE,
  /** Take a payment or a waiver back. */
  REVERSE,
  /** Say that it is not owed. */
  CANCEL,
  /**
   * Name it in the caller's own words: the institution and the secretariat have names of theirs.
   */
  SET_LOCAL_REFERENCE;

  /** What the caller may do now. */
  static List<InvoiceCommand> allowed(Invoice invoice, Caller caller) {
    return Action.allowed(InvoiceCommand.class, invoice, caller, MembersScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Invoice invoice, Caller caller) {
    return this == SET_LOCAL_REFERENCE
        ? Optional.empty()
        : FeeProblems.notSecretariat(caller).or(() -> conflict(invoice));
  }

  private Optional<ProblemException> conflict(Invoice invoice) {
    return isPossible(invoice)
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                Problems.STATE_CONFLICT,
                "The invoice is "
                    + invoice.state()
                    + (invoice.isSettledInPart() ? ", and paid or waived in part" : "")
                    + ": "
                    + this
                    + " is not possible."));
  }

  private boolean isPossible(Invoice invoice) {
    boolean issued = invoice.state() == InvoiceState.ISSUED;
    return switch (this) {
      case RECORD_PAYMENT, WAIVE -> issued;
      case REVERSE -> invoice.isSettledInPart();
      case CANCEL -> issued && !invoice.isSettledInPart();
      case SET_LOCAL_REFERENCE -> true;
    };
  }
}
