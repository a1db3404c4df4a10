package org.caspian.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Writes each message down in the inbox's transaction, and fails on those that it is told to. */
final class EffectHandler implements MessageHandler {

  private final Database database;
  private final String topic;
  private final Set<UUID> poison = ConcurrentHashMap.newKeySet();
  private final Set<String> unknownTypes = ConcurrentHashMap.newKeySet();

  EffectHandler(Database database, String topic) {
    this.database = database;
    this.topic = topic;
    database.execute(
        "create table if not exists effect (position bigint generated always as identity,"
            + " message_id uuid not null, key uuid not null, version bigint not null)");
  }

  void failOn(UUID messageId) {
    poison.add(messageId);
  }

  void failOnNothing() {
    poison.clear();
  }

  void doNotTake(String type) {
    unknownTypes.add(type);
  }

  @Override
  public Set<String> topics() {
    return Set.of(topic);
  }

  @Override
  public boolean takes(String type) {
    return !unknownTypes.contains(type);
  }

  /** Fails after its effect, so that a rollback that does not happen is seen. */
  @Override
  public void handle(InboundMessage message) {
    try (PreparedStatement statement =
        database
            .current()
            .prepareStatement("insert into effect (message_id, key, version) values (?, ?, ?)")) {
      statement.setObject(1, message.id());
      statement.setObject(2, message.key());
      statement.setLong(3, message.aggregateVersion());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    if (poison.contains(message.id())) {
      throw new IllegalStateException("told to fail on " + message);
    }
  }

  /** The versions of an aggregate in the order in which they had their effect. */
  List<Long> versions(UUID key) {
    return database.inNew(connection -> versions(connection, key));
  }

  private static List<Long> versions(Connection connection, UUID key) throws SQLException {
    List<Long> versions = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement("select version from effect where key = ? order by position")) {
      statement.setObject(1, key);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          versions.add(found.getLong(1));
        }
      }
    }
    return versions;
  }
}
