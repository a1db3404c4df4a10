package org.caspian.platform.command;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;

/** The {@link Changes} of the command whose transaction is running. */
@Singleton
final class CurrentChanges {

  private final TransactionSynchronizationRegistry transaction;

  CurrentChanges(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  /** Begins to record in the running transaction. */
  Changes begin() {
    Changes changes = new Changes();
    transaction.putResource(Changes.class, changes);
    return changes;
  }

  /** Empty outside of commands: what arrives from other services leaves no history. */
  Optional<Changes> get() {
    return transaction.getTransactionKey() == null
        ? Optional.empty()
        : Optional.ofNullable((Changes) transaction.getResource(Changes.class));
  }
}
