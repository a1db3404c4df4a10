package org.caspian.gateway.key;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Makes the next signing key in time, lets it sign, and forgets what nobody needs any more. */
@ApplicationScoped
class KeyRotation {

  private static final Logger LOG = Logger.getLogger(KeyRotation.class);

  private final KeyTable table;
  private final KeyCipher cipher;
  private final KeySchedule schedule;
  private final Clock clock;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("key-rotation").factory());

  KeyRotation(KeyConfig config, DataSource dataSource, Clock clock) {
    this.table = new KeyTable(dataSource);
    this.cipher = KeyCipher.of(config.encryptionKey());
    this.schedule =
        new KeySchedule(config.period(), config.lead(), config.retention(), config.algorithm());
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    worker.scheduleWithFixedDelay(this::moveOn, 0, 1, TimeUnit.MINUTES);
  }

  void stop(@Observes ShutdownEvent event) {
    worker.shutdownNow();
  }

  private void moveOn() {
    Instant now = clock.instant();
    try {
      if (table.moveOn(schedule, now, () -> nextKey(now))) {
        LOG.infof("Signing keys moved on: %s", table.all());
      }
    } catch (Throwable e) { // also an Error: no key would follow any more, and nobody told
      LOG.warn("The signing keys cannot be moved on, which is tried again", e);
    }
  }

  /**
   * The keys as they are in the table, the oldest first.
   *
   * @throws PersistenceException when the database does not answer
   */
  List<SigningKeyView> keys() {
    return asked(table::all);
  }

  /**
   * Makes the next key before its time, unless there is one. In a transaction of its own, as the
   * schedule does it: to do it again does nothing.
   *
   * @return all keys
   * @throws PersistenceException when the database does not answer
   */
  List<SigningKeyView> rotate() {
    return asked(
        () -> {
          if (table.addNext(() -> nextKey(clock.instant()))) {
            LOG.infof("Made the next signing key, as was asked for: %s", table.all());
          }
          return table.all();
        });
  }

  private List<SigningKeyView> asked(Callable<List<StoredKey>> question) {
    try {
      return QuarkusTransaction.suspendingExisting().call(question).stream()
          .map(key -> SigningKeyView.of(key, schedule.lead()))
          .toList();
    } catch (QuarkusTransactionException e) { // whatever the question ends in
      throw new PersistenceException("The signing keys cannot be read", e);
    }
  }

  private StoredKey nextKey(Instant now) {
    return SigningKey.make(schedule.algorithm()).store(KeyState.NEXT, now, cipher);
  }
}
