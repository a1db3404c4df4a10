package org.caspian.gateway.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.caspian.platform.outbox.InboundMessage;
import org.caspian.platform.outbox.MessageHandler;

/**
 * Puts every message of the platform into the feed. The messages of a transaction are collected and
 * appended when all its other work is done, because appending stops other gateways from appending
 * until the commit.
 */
@ApplicationScoped
class ChangeRecorder implements MessageHandler {

  private final FeedConfig config;
  private final DataSource dataSource;
  private final TransactionSynchronizationRegistry transaction;

  ChangeRecorder(
      FeedConfig config, DataSource dataSource, TransactionSynchronizationRegistry transaction) {
    this.config = config;
    this.dataSource = dataSource;
    this.transaction = transaction;
  }

  @Override
  public Set<String> topics() {
    return config.topics();
  }

  @Override
  public void handle(InboundMessage message) {
    Collected collected = (Collected) transaction.getResource(Collected.class);
    if (collected == null) {
      collected = new Collected(dataSource);
      transaction.putResource(Collected.class, collected);
      transaction.registerInterposedSynchronization(collected);
    }
    collected.messages.add(message);
  }

  /** The messages of one transaction. */
  private static final class Collected implements Synchronization {

    private final DataSource dataSource;
    private final List<InboundMessage> messages = new ArrayList<>();

    Collected(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    @Override
    public void beforeCompletion() {
      try (Connection connection = dataSource.getConnection()) {
        new FeedAppend(connection).append(messages);
      } catch (SQLException e) {
        throw new IllegalStateException("the feed could not be written", e);
      }
    }

    @Override
    public void afterCompletion(int status) {
      // The messages go with the transaction.
    }
  }
}
