package org.caspian.members.fee;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.command.Lifecycle;
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

  /** That it is paid is no state: its settlements say so. */
  static final Lifecycle<InvoiceState, InvoiceCommand> LIFECYCLE =
      Lifecycle.<InvoiceState, InvoiceCommand>beginning(InvoiceState.ISSUED)
          .stays(RECORD_PAYMENT, EnumSet.of(InvoiceState.ISSUED))
          .stays(WAIVE, EnumSet.of(InvoiceState.ISSUED))
          .stays(REVERSE, EnumSet.of(InvoiceState.ISSUED))
          .leads(CANCEL, InvoiceState.ISSUED, InvoiceState.CANCELLED);

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
    return LIFECYCLE.allows(this, invoice.state())
        && switch (this) {
          case REVERSE -> invoice.isSettledInPart();
          case CANCEL -> !invoice.isSettledInPart();
          case RECORD_PAYMENT, WAIVE, SET_LOCAL_REFERENCE -> true;
        };
  }
}
