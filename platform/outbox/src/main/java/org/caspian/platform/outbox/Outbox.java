package org.caspian.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.Ids;
import org.caspian.platform.rest.Trace;
import org.hibernate.LockMode;
import org.hibernate.Session;

/**
 * Where messages leave: a message is a row of the service's own database and commits, or not, with
 * the change that it tells of. Kafka may be away.
 *
 * <p>Messages of one root are delivered in the order of its versions, because whoever writes a
 * version holds the root's row until the commit.
 */
@ApplicationScoped
public class Outbox {

  /** How long the data of a message may be, in bytes of JSON. */
  public static final int MAX_DATA_BYTES = 64 * 1024;

  private final Session session;
  private final Ids ids;
  private final TransactionSynchronizationRegistry transaction;
  private final RelaySignal relay;
  private final OutboxProducers.Owned owned;

  Outbox(
      Session session,
      Ids ids,
      TransactionSynchronizationRegistry transaction,
      RelaySignal relay,
      OutboxProducers.Owned owned) {
    this.session = session;
    this.ids = ids;
    this.transaction = transaction;
    this.relay = relay;
    this.owned = owned;
  }

  /**
   * Adds a message about a root that was changed in this transaction, with the version that the
   * root has after it. Flushes. It is the last thing to do with the root in a transaction.
   *
   * @param root a new root, or one whose {@link AggregateRoot#changed} was called
   * @param message what to tell; at most one for a root and transaction
   * @throws IllegalStateException if there is a message of this root in this transaction or of this
   *     version already, or the root was not changed; if the root changes after this, the
   *     transaction fails when it commits
   * @throws IllegalArgumentException if the data is longer than {@link #MAX_DATA_BYTES} or not
   *     writable as JSON, or the topic is not among the {@link OwnedTopics}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(AggregateRoot root, OutboxMessage message) {
    if (!owned.names().contains(message.topic())) {
      throw new IllegalArgumentException("not a topic of this service: " + message.topic());
    }
    String data = json(message);
    session.flush();
    requireChanged(root);
    long version = root.version();
    Appended appended = appended();
    if (appended.versions.put(root, version) != null) {
      throw new IllegalStateException("a second message in one transaction about " + name(root));
    }
    OutboxRow row =
        new OutboxRow(
            ids.next(),
            message.topic(),
            root.id(),
            version,
            message.type(),
            message.subject(),
            message.audience().extension(),
            root.changedAt(),
            Trace.current().map(Trace::traceparent).orElse(null),
            data);
    if (!session.doReturningWork(connection -> OutboxTable.insert(connection, row))) {
      throw new IllegalStateException("a second message about " + name(root) + " v" + version);
    }
  }

  static String json(OutboxMessage message) {
    byte[] data = MessageJson.write(message.data());
    if (data.length > MAX_DATA_BYTES) {
      throw new IllegalArgumentException(
          message.type() + " carries " + data.length + " bytes, more than " + MAX_DATA_BYTES);
    }
    return new String(data, StandardCharsets.UTF_8);
  }

  /** Hibernate knows what it wrote or locked in this transaction: no statement is needed. */
  private void requireChanged(AggregateRoot root) {
    LockMode lock = session.getCurrentLockMode(root);
    if (lock != LockMode.WRITE && lock != LockMode.PESSIMISTIC_WRITE) {
      throw new IllegalStateException("not changed in this transaction: " + name(root));
    }
  }

  private Appended appended() {
    Appended appended = (Appended) transaction.getResource(Appended.class);
    if (appended == null) {
      appended = new Appended(relay);
      transaction.putResource(Appended.class, appended);
      transaction.registerInterposedSynchronization(appended);
    }
    return appended;
  }

  private static String name(AggregateRoot root) {
    return root.getClass().getSimpleName() + " " + root.id();
  }

  /** What was appended in one transaction. */
  private static final class Appended implements Synchronization {

    private final Map<AggregateRoot, Long> versions = new IdentityHashMap<>();
    private final RelaySignal relay;

    private Appended(RelaySignal relay) {
      this.relay = relay;
    }

    /** Hibernate registered before us, so its last flush has been: the versions are final now. */
    @Override
    public void beforeCompletion() {
      versions.forEach(
          (root, version) -> {
            if (root.version() != version) {
              throw new IllegalStateException("changed after its message: " + name(root));
            }
          });
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.committed();
      }
    }
  }
}
