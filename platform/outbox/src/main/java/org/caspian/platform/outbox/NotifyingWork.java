package org.caspian.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Wakes the relay of another instance by NOTIFY: on an autocommit connection of its own, because
 * NOTIFY takes a lock of the whole cluster at commit, which no business transaction may wait for,
 * and one for all commits since the last. A lost one costs a poll's time.
 */
final class NotifyingWork implements Work {

  static final String CHANNEL = "caspian_outbox";

  private static final Duration WAIT = Duration.ofSeconds(1);

  private final Connections connections;
  private final Wakeup wanted;
  private Connection connection;

  NotifyingWork(Connections connections, Wakeup wanted) {
    this.connections = connections;
    this.wanted = wanted;
  }

  @Override
  public boolean round() throws SQLException, InterruptedException {
    if (!wanted.await(WAIT)) {
      return false;
    }
    if (connection == null) {
      connection = connections.open();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("notify " + CHANNEL);
    }
    return true;
  }

  @Override
  public void close() {
    Closing.quietly(connection);
    connection = null;
  }
}
