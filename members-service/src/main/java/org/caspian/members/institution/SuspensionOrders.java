package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.command.Ids;
import org.caspian.platform.outbox.Outbox;

/**
 * Suspends institutions for the feature that knows why, {@code suspension}; in the transaction of
 * the command that calls, or of the clock.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SuspensionOrders {

  private final InstitutionRepository repository;
  private final Ids ids;
  private final Outbox outbox;

  SuspensionOrders(InstitutionRepository repository, Ids ids, Outbox outbox) {
    this.repository = repository;
    this.ids = ids;
    this.outbox = outbox;
  }

  /** Nobody else changes the institution until the transaction ends. */
  public void hold(UUID institution) {
    repository.findById(institution, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Whether a suspension is in force, whatever it forbids. */
  public boolean isSuspended(UUID institution) {
    return repository.findById(institution).suspension().isPresent();
  }

  /**
   * Forbids an institution something from now on.
   *
   * @param reason not public
   * @throws IllegalStateException if it is suspended
   */
  public void suspend(UUID institution, Set<Effect> effects, String reason, Instant at, String by) {
    Institution suspended = repository.findById(institution);
    suspended.suspend(ids.next(), effects, reason, at, by);
    outbox.append(suspended, InstitutionMessage.suspended(suspended));
  }
}
