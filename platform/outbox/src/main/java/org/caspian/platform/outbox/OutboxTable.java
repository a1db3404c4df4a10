package org.caspian.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The statements on the table {@code outbox}. Whoever calls brings the connection. */
final class OutboxTable {

  private static final String COLUMNS =
      "message_id, topic, aggregate_id, aggregate_version, type, subject, audience, occurred_at,"
          + " traceparent, data";

  /**
   * By version first: a batch never holds a version without the ones before it, and an aggregate
   * that changes all the time does not keep the others waiting. The last column is true when a
   * later version went out already, which cannot be.
   */
  private static final String UNPUBLISHED =
      "select "
          + COLUMNS
          + ", exists (select 1 from outbox later where later.aggregate_id = o.aggregate_id"
          + " and later.aggregate_version > o.aggregate_version"
          + " and later.published_at is not null) as overtaken"
          + " from outbox o where published_at is null"
          + " order by aggregate_version, aggregate_id limit ?";

  private static final String LATEST =
      "select distinct on (aggregate_id) "
          + COLUMNS
          + ", published_at is not null as published"
          + " from outbox where aggregate_id = any (?)"
          + " order by aggregate_id, aggregate_version desc";

  /** The last message of an aggregate of a state topic stays: it holds the id to announce with. */
  private static final String PURGE =
      "delete from outbox where message_id in ("
          + "select message_id from outbox o where published_at < ?"
          + " and (topic <> all (?) or exists (select 1 from outbox later"
          + " where later.aggregate_id = o.aggregate_id"
          + " and later.aggregate_version > o.aggregate_version))"
          + " order by published_at limit ? for update skip locked)";

  /**
   * Nobody waits for the disk: what a crash of the server takes back is that messages were sent,
   * and then they are sent again.
   */
  private static final String MARK =
      "update outbox set published_at = ?"
          + " from (select set_config('synchronous_commit', 'off', true)) nobody_waits"
          + " where message_id = any (?)";

  private OutboxTable() {}

  /** A batch of unpublished messages, and how many of them were overtaken by a later version. */
  record Batch(List<OutboxRow> rows, List<OutboxRow> overtaken) {}

  /** The last message of an aggregate, and whether it was published. */
  record Latest(OutboxRow row, boolean published) {}

  /**
   * What waits to be sent.
   *
   * @param unpublished how many messages
   * @param oldest since when the oldest of them; null if none
   * @param lastPublished when one was last acknowledged; null if never
   */
  record Backlog(long unpublished, Instant oldest, Instant lastPublished) {

    /** Whether something has waited for so long, and nothing was acknowledged meanwhile. */
    boolean isStuck(Instant now, Duration patience) {
      Instant before = now.minus(patience);
      return oldest != null
          && oldest.isBefore(before)
          && (lastPublished == null || lastPublished.isBefore(before));
    }
  }

  /** Adds a message; false if this version of the aggregate has one already. */
  static boolean insert(Connection connection, OutboxRow row) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into outbox ("
                + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict on constraint outbox_one_message_per_version do nothing")) {
      statement.setObject(1, row.messageId());
      statement.setString(2, row.topic());
      statement.setObject(3, row.aggregateId());
      statement.setLong(4, row.aggregateVersion());
      statement.setString(5, row.type());
      statement.setString(6, row.subject());
      statement.setString(7, row.audience());
      statement.setObject(8, utc(row.occurredAt()));
      statement.setString(9, row.traceparent());
      statement.setString(10, row.data());
      return statement.executeUpdate() == 1;
    }
  }

  static Batch unpublished(Connection connection, int limit) throws SQLException {
    List<OutboxRow> rows = new ArrayList<>();
    List<OutboxRow> overtaken = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(UNPUBLISHED)) {
      statement.setInt(1, limit);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          OutboxRow row = row(found);
          rows.add(row);
          if (found.getBoolean("overtaken")) {
            overtaken.add(row);
          }
        }
      }
    }
    return new Batch(rows, overtaken);
  }

  static void mark(Connection connection, Collection<UUID> messageIds, Instant publishedAt)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MARK)) {
      statement.setObject(1, utc(publishedAt));
      statement.setArray(2, connection.createArrayOf("uuid", messageIds.toArray()));
      statement.executeUpdate();
    }
  }

  /** The last message of each of these aggregates that has one. */
  static Map<UUID, Latest> latest(Connection connection, Collection<UUID> aggregateIds)
      throws SQLException {
    Map<UUID, Latest> latest = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(LATEST)) {
      statement.setArray(1, connection.createArrayOf("uuid", aggregateIds.toArray()));
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          OutboxRow row = row(found);
          latest.put(row.aggregateId(), new Latest(row, found.getBoolean("published")));
        }
      }
    }
    return latest;
  }

  static Backlog backlog(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(
                "select count(*), min(occurred_at), (select max(published_at) from outbox)"
                    + " from outbox where published_at is null");
        ResultSet found = statement.executeQuery()) {
      found.next();
      return new Backlog(found.getLong(1), instant(found, 2), instant(found, 3));
    }
  }

  private static Instant instant(ResultSet found, int column) throws SQLException {
    OffsetDateTime time = found.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** Deletes some of what was published before then; tells how many. */
  static int purge(Connection connection, Instant before, Collection<String> stateTopics, int limit)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PURGE)) {
      statement.setObject(1, utc(before));
      statement.setArray(2, connection.createArrayOf("text", stateTopics.toArray()));
      statement.setInt(3, limit);
      return statement.executeUpdate();
    }
  }

  private static OutboxRow row(ResultSet found) throws SQLException {
    return new OutboxRow(
        found.getObject("message_id", UUID.class),
        found.getString("topic"),
        found.getObject("aggregate_id", UUID.class),
        found.getLong("aggregate_version"),
        found.getString("type"),
        found.getString("subject"),
        found.getString("audience"),
        found.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        found.getString("traceparent"),
        found.getString("data"));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
