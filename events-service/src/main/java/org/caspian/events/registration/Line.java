package org.caspian.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.caspian.events.event.Event;
import org.caspian.events.event.PlaceLedger;
import org.caspian.events.event.WaitingList;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.outbox.Outbox;

/** Those who wait for a place, in the order in which they came. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Line implements WaitingList {

  /** So many are looked at by each flush. */
  private static final int AT_ONCE = 25;

  private final RegistrationRepository repository;
  private final Outbox outbox;
  private final CommandContext command;

  Line(RegistrationRepository repository, Outbox outbox, CommandContext command) {
    this.repository = repository;
    this.outbox = outbox;
    this.command = command;
  }

  @Override
  public void fill(Event event, PlaceLedger ledger) {
    if (!event.isToCome(ledger.moment())) {
      return;
    }
    for (int next = next(event, ledger); next > 0; next = next(event, ledger)) {
      List<Registration> first = repository.firstInLine(event, next);
      if (first.size() < next) {
        throw new IllegalStateException("fewer wait for " + event.id() + " than are counted");
      }
      first.forEach(registration -> promote(registration, event, ledger));
      repository.release(first);
    }
  }

  private static int next(Event event, PlaceLedger ledger) {
    return Math.min(AT_ONCE, ledger.promotable(event.capacity()));
  }

  private void promote(Registration registration, Event event, PlaceLedger ledger) {
    ledger.promote(event.capacity());
    registration.confirm(ledger.moment(), command.by());
    command.consequence(registration, "registration.promote");
    outbox.append(registration, RegistrationMessage.confirmed(registration));
  }
}
