package org.caspian.members.fee;

import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Retry;

/** The refusals that only fees know. */
final class FeeProblems {

  private static final ProblemType FEE_SCHEDULE_EXISTS =
      new ProblemType(409, "fee-schedule-exists", "The year has a fee schedule", Retry.NEVER);

  private static final ProblemType ALREADY_INVOICED =
      new ProblemType(
          409, "already-invoiced", "The institution has the invoice of the year", Retry.NEVER);

  private static final ProblemType PAYMENT_CHANNEL_BLOCK_OVER =
      new ProblemType(
          409, "payment-channel-block-over", "The block is over by then", Retry.AFTER_REFETCH);

  private FeeProblems() {}

  /** The year has one that is in force. */
  static ProblemException feeScheduleExists(int year, UUID existing) {
    return new ProblemException(FEE_SCHEDULE_EXISTS, "A fee schedule of " + year + " is in force.")
        .with("existingId", existing);
  }

  /** The institution owes the fee of the year by another invoice. */
  static ProblemException alreadyInvoiced(UUID existing) {
    return new ProblemException(
            ALREADY_INVOICED, "The institution has an invoice of this year that is in force.")
        .with("existingId", existing);
  }

  /** The block would not go on after that day anyway. */
  static ProblemException paymentChannelBlockOver() {
    return new ProblemException(
        PAYMENT_CHANNEL_BLOCK_OVER, "The block is in force on no day after that one.");
  }

  /** Fees are the secretariat's to write: why the caller may not; empty if it may. */
  static Optional<ProblemException> notSecretariat(Caller caller) {
    return caller.isSecretariat()
        ? Optional.empty()
        : Optional.of(
            new ProblemException(Problems.NOT_YOUR_PART, "Only the secretariat may do this."));
  }
}
