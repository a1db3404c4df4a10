package org.caspian.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * The statements on the table {@code outbox_announcement}. Requests are counted, so that one that
 * comes while an announcement runs is answered by another run, whatever the clocks say.
 */
final class AnnouncementTable {

  private AnnouncementTable() {}

  /** A topic to be announced, and the last request that this answers. */
  record Due(String topic, long requests) {}

  /** Asks for an announcement; returns how often that was done. */
  static long request(Connection connection, String topic) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into outbox_announcement (topic, requests, answered) values (?, 1, 0)"
                + " on conflict (topic) do update"
                + " set requests = outbox_announcement.requests + 1 returning requests")) {
      statement.setString(1, topic);
      try (ResultSet requested = statement.executeQuery()) {
        requested.next();
        return requested.getLong(1);
      }
    }
  }

  /** One of these topics that was requested, or not announced since then. */
  static Optional<Due> due(Connection connection, Collection<String> topics, Instant since)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select topic, requests from outbox_announcement where topic = any (?)"
                + " and (answered < requests or started_at < ?) order by topic limit 1")) {
      statement.setArray(1, connection.createArrayOf("text", topics.toArray()));
      statement.setObject(2, OutboxTable.utc(since));
      try (ResultSet found = statement.executeQuery()) {
        return found.next()
            ? Optional.of(new Due(found.getString("topic"), found.getLong("requests")))
            : Optional.empty();
      }
    }
  }

  static void answered(Connection connection, Due due, Instant startedAt) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update outbox_announcement set answered = ?, started_at = ? where topic = ?")) {
      statement.setLong(1, due.requests());
      statement.setObject(2, OutboxTable.utc(startedAt));
      statement.setString(3, due.topic());
      statement.executeUpdate();
    }
  }
}
