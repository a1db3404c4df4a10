package org.caspian.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears what {@link NotifyingWork} of other instances says, and wakes the relay of this one. */
final class ListeningWork implements Work {

  private static final int WAIT_MILLIS = 1_000;

  private final Connections connections;
  private final Wakeup relay;
  private Connection connection;

  ListeningWork(Connections connections, Wakeup relay) {
    this.connections = connections;
    this.relay = relay;
  }

  @Override
  public boolean round() throws SQLException {
    if (connection == null) {
      connection = connections.open();
      try (Statement statement = connection.createStatement()) {
        statement.execute("listen " + NotifyingWork.CHANNEL);
      }
    }
    PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
    if (heard != null && heard.length > 0) {
      relay.signal();
    }
    return true;
  }

  @Override
  public void close() {
    Closing.quietly(connection);
    connection = null;
  }
}
