package org.caspian.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.caspian.platform.access.Audience;
import org.caspian.platform.testkit.CloudEvent;

/**
 * Aggregates without Hibernate: a change moves the version of a row and appends a message, in one
 * transaction that holds the row, as {@link Outbox} makes sure of.
 */
final class Things {

  private final Database database;
  private final Clock clock;
  private final String name;

  /** Things of a kind of their own, so that their topic is no other test's. */
  Things(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.name = "t" + UUID.randomUUID().toString().replace("-", "");
    database.execute(
        "create table if not exists thing (id uuid primary key, version bigint not null)");
  }

  String topic() {
    return "caspian.test." + name + ".v1";
  }

  String type() {
    return "org.caspian.test." + name + ".changed.v1";
  }

  List<UUID> make(int count) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UUID id = UUID.randomUUID();
      database.inNew(connection -> update(connection, "insert into thing values (?, 0)", id));
      ids.add(id);
    }
    return ids;
  }

  void change(UUID id) {
    change(id, "{}");
  }

  void change(UUID id, String data) {
    database.inNew(
        connection -> {
          long version = nextVersion(connection, id);
          return OutboxTable.insert(connection, row(id, version, data));
        });
  }

  /** Commits, or takes back, some time after the message was appended. */
  void changeSlowly(UUID id, Duration delay, boolean takenBack) {
    try {
      database.inNew(
          connection -> {
            OutboxTable.insert(connection, row(id, nextVersion(connection, id), "{}"));
            wait(connection, delay);
            if (takenBack) {
              throw new TakenBack();
            }
            return id;
          });
    } catch (TakenBack e) {
      // nothing of it is left
    }
  }

  /** Changes all of them in one transaction, as an import may. */
  void changeTogether(List<UUID> ids) {
    database.inNew(
        connection -> {
          for (UUID id : ids) {
            OutboxTable.insert(connection, row(id, nextVersion(connection, id), "{}"));
          }
          return ids;
        });
  }

  OutboxRow row(UUID id, long version, String data) {
    return new OutboxRow(
        UUID.randomUUID(),
        topic(),
        id,
        version,
        type(),
        "/v1/things/" + id,
        Audience.everyone().extension(),
        clock.instant(),
        null,
        data);
  }

  static Predicate<CloudEvent> isOf(UUID id) {
    return event -> event.key().equals(id.toString());
  }

  /** Moves the version without a message. */
  void changeQuietly(UUID id) {
    database.inNew(connection -> nextVersion(connection, id));
  }

  /** Announces the present state of all things. */
  Announcer announcer() {
    return new Announcer() {
      @Override
      public String topic() {
        return Things.this.topic();
      }

      @Override
      public List<Announcement> after(UUID after, int limit) {
        return database.inNew(connection -> page(connection, after, limit));
      }
    };
  }

  private List<Announcement> page(Connection connection, UUID after, int limit)
      throws SQLException {
    List<Announcement> page = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, version from thing where ?::uuid is null or id > ? order by id limit ?")) {
      statement.setObject(1, after);
      statement.setObject(2, after);
      statement.setInt(3, limit);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          UUID id = found.getObject(1, UUID.class);
          page.add(
              new Announcement(
                  id,
                  found.getLong(2),
                  clock.instant(),
                  OutboxMessage.of(
                      type(), "/v1/things/" + id, Audience.everyone(), new State("present"))));
        }
      }
    }
    return page;
  }

  private record State(String state) {}

  private static final class TakenBack extends RuntimeException {}

  private static void wait(Connection connection, Duration delay) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select pg_sleep(?)")) {
      statement.setDouble(1, delay.toMillis() / 1000.0);
      statement.execute();
    }
  }

  private static long nextVersion(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update thing set version = version + 1 where id = ? returning version")) {
      statement.setObject(1, id);
      try (ResultSet changed = statement.executeQuery()) {
        changed.next();
        return changed.getLong(1);
      }
    }
  }

  private static int update(Connection connection, String sql, UUID id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      return statement.executeUpdate();
    }
  }
}
