package org.caspian.members.fee;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.command.Lifecycle;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What may be done with a fee schedule. */
enum FeeScheduleCommand implements Action<FeeScheduleCommand.Case> {
  /** Make the invoices of the year. */
  INVOICE,
  /** Take it back, before the first invoice. */
  CANCEL,
  /** Name it in the caller's own words: everybody has a name of its own. */
  SET_LOCAL_REFERENCE;

  /** What is cancelled stays so; its year is free for another one. */
  static final Lifecycle<FeeScheduleState, FeeScheduleCommand> LIFECYCLE =
      Lifecycle.<FeeScheduleState, FeeScheduleCommand>beginning(FeeScheduleState.ISSUED)
          .stays(INVOICE, EnumSet.of(FeeScheduleState.ISSUED))
          .leads(CANCEL, FeeScheduleState.ISSUED, FeeScheduleState.CANCELLED);

  /**
   * A schedule and what else decides about it.
   *
   * @param hasInvoices whether an invoice was made by it
   */
  record Case(FeeSchedule schedule, BooleanSupplier hasInvoices) {}

  /** What the caller may do now. */
  static List<FeeScheduleCommand> allowed(Case subject, Caller caller) {
    return Action.allowed(FeeScheduleCommand.class, subject, caller, MembersScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Case subject, Caller caller) {
    return switch (this) {
      case INVOICE -> FeeProblems.notSecretariat(caller).or(() -> notInForce(subject.schedule()));
      case CANCEL ->
          FeeProblems.notSecretariat(caller)
              .or(() -> notInForce(subject.schedule()))
              .or(() -> hasInvoices(subject));
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }

  private Optional<ProblemException> notInForce(FeeSchedule schedule) {
    return LIFECYCLE.allows(this, schedule.state())
        ? Optional.empty()
        : Optional.of(new ProblemException(Problems.STATE_CONFLICT, "The schedule was cancelled."));
  }

  private static Optional<ProblemException> hasInvoices(Case subject) {
    return subject.hasInvoices().getAsBoolean()
        ? Optional.of(
            new ProblemException(
                Problems.STATE_CONFLICT, "Invoices were made by it: it stays in force."))
        : Optional.empty();
  }
}
