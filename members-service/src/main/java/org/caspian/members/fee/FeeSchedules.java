package org.caspian.members.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.ProblemException;

/** The commands on fee schedules; each runs in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FeeSchedules {

  private final FeeScheduleRepository repository;
  private final InvoiceRepository invoices;
  private final FeeScheduleViews views;
  private final LocalReferences localReferences;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  FeeSchedules(
      FeeScheduleRepository repository,
      InvoiceRepository invoices,
      FeeScheduleViews views,
      LocalReferences localReferences,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.invoices = invoices;
    this.views = views;
    this.localReferences = localReferences;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Issues the schedule of a year.
   *
   * @throws ProblemException 422 for a {@link FeeScheduleRule}; {@link
   *     FeeProblems#feeScheduleExists}; 409 if the local reference is taken
   */
  FeeScheduleView issue(IssueFeeSchedule body) {
    FeeScheduleRule.check(body);
    repository
        .inForce(body.year())
        .ifPresent(
            existing -> {
              throw FeeProblems.feeScheduleExists(existing.year(), existing.id());
            });
    FeeSchedule schedule = new FeeSchedule(ids.next(), body, command.at(), command.by());
    repository.persist(schedule);
    if (body.localReference() != null) {
      name(schedule, body.localReference());
    }
    outbox.append(schedule, FeeScheduleMessage.issued(schedule));
    return views.single(schedule);
  }

  /**
   * Takes a schedule back by which no invoice was made.
   *
   * @throws ProblemException 404, 403, 409
   */
  FeeScheduleView cancel(UUID id, CancellationReason body) {
    FeeSchedule schedule = repository.locked(id);
    command.reason(body.reason());
    schedule.cancel(body.reason(), invoices.existBy(schedule.id()), command.caller(), command.at());
    outbox.append(schedule, FeeScheduleMessage.cancelled(schedule));
    return views.single(schedule);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another schedule has it
   */
  FeeScheduleView setLocalReference(UUID id, SetLocalReference body) {
    FeeSchedule schedule = repository.get(id);
    name(schedule, body.localReference());
    return views.single(schedule);
  }

  private void name(FeeSchedule schedule, String reference) {
    localReferences.set(schedule, command.caller(), reference);
  }
}
