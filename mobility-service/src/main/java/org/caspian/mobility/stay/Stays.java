package org.caspian.mobility.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.ProblemException;

/** The commands on stays; each runs in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Stays {

  private final StayRepository repository;
  private final StayViews views;
  private final LocalReferences localReferences;
  private final Outbox outbox;
  private final CommandContext command;

  Stays(
      StayRepository repository,
      StayViews views,
      LocalReferences localReferences,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.views = views;
    this.localReferences = localReferences;
    this.outbox = outbox;
    this.command = command;
  }

  /** Plans the stay of a nomination that is accepted in this transaction. */
  public void plan(UUID id, StayPlan plan) {
    Stay stay = new Stay(id, plan, command.at(), command.by());
    repository.persist(stay);
    command.consequence(stay, "stay.plan");
    outbox.append(stay, StayMessage.planned(stay));
  }

  /** Where the stay stands. */
  public StayState stateOf(UUID id) {
    return repository.findById(id).state();
  }

  /**
   * Cancels the stay of a nomination that is withdrawn in this transaction.
   *
   * @throws IllegalStateException if the person has arrived
   */
  public void cancel(UUID id) {
    Stay stay = repository.findById(id);
    stay.cancel(command.at(), command.by());
    command.consequence(stay, "stay.cancel");
    outbox.append(stay, StayMessage.cancelled(stay));
  }

  /**
   * The host confirms the arrival.
   *
   * @throws ProblemException 404, 403, 409, and 422 for a day that cannot be
   */
  StayView arrive(UUID id, ConfirmArrival body) {
    Stay stay = repository.get(id, command.caller());
    stay.arrive(body.actualStart(), command.caller(), command.at());
    outbox.append(stay, StayMessage.arrived(stay));
    return views.single(stay);
  }

  /** The host confirms the departure. Throws as {@link #arrive}. */
  StayView depart(UUID id, ConfirmDeparture body) {
    Stay stay = repository.get(id, command.caller());
    stay.depart(body.actualEnd(), command.caller(), command.at());
    outbox.append(stay, StayMessage.departed(stay));
    return views.single(stay);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another stay has it
   */
  StayView setLocalReference(UUID id, SetLocalReference body) {
    Stay stay = repository.get(id, command.caller());
    localReferences.set(stay, command.caller(), body.localReference());
    return views.single(stay);
  }
}
