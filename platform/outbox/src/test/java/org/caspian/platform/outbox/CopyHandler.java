package org.caspian.platform.outbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** Keeps a copy of state, as a directory does, and fails while it is told to. */
final class CopyHandler implements MessageHandler {

  private final Database database;
  private final String topic;
  private volatile boolean failing;

  CopyHandler(Database database, String topic) {
    this.database = database;
    this.topic = topic;
    database.execute(
        "create table if not exists copy (key uuid primary key, version bigint not null,"
            + " data text not null)");
  }

  void fail(boolean now) {
    failing = now;
  }

  @Override
  public Set<String> topics() {
    return Set.of(topic);
  }

  @Override
  public boolean overwritesState() {
    return true;
  }

  @Override
  public void handle(InboundMessage message) {
    if (failing) {
      throw new IllegalStateException("told to fail on " + message);
    }
    try (PreparedStatement statement =
        database
            .current()
            .prepareStatement(
                "insert into copy values (?, ?, ?) on conflict (key) do update set"
                    + " version = excluded.version, data = excluded.data"
                    + " where excluded.version >= copy.version")) {
      statement.setObject(1, message.key());
      statement.setLong(2, message.aggregateVersion());
      statement.setString(3, message.data().toString());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the copy holds of an aggregate. */
  String data(UUID key) {
    return database.inNew(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("select data from copy where key = ?")) {
            statement.setObject(1, key);
            try (ResultSet found = statement.executeQuery()) {
              return found.next() ? found.getString(1) : null;
            }
          }
        });
  }
}
