package org.caspian.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caspian.platform.outbox.ReceivedRecord.QueueKey;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** The statements on the tables {@code inbox} and {@code inbox_waiting}. */
final class InboxTable {

  /**
   * Two that take the same message wait for each other here. What is seen again is kept longer: a
   * state topic may bring a message again years later.
   */
  private static final String TAKE =
      "insert into inbox (message_id, seen_at) select id, ? from unnest(?::uuid[]) id order by id"
          + " on conflict (message_id) do update set seen_at = excluded.seen_at"
          + " where inbox.seen_at < excluded.seen_at - interval '1 day'"
          + " returning message_id, xmax = 0 as new";

  private static final String WAITING =
      "select distinct w.topic, w.key from inbox_waiting w"
          + " join unnest(?::text[], ?::text[]) q (topic, key)"
          + " on w.topic = q.topic and w.key = q.key";

  private static final String CLAIM =
      "select position, topic, key, kafka_partition, kafka_offset, headers, value, repeated,"
          + " tries"
          + " from inbox_waiting w where parked_at is null and next_try_at <= ?"
          + " and not exists (select 1 from inbox_waiting earlier where earlier.topic = w.topic"
          + " and earlier.key = w.key and earlier.position < w.position)"
          + " order by next_try_at limit 1 for update skip locked";

  private static final String PARKED =
      "select topic, key, message_id, headers ->> '"
          + CloudEvents.TYPE
          + "' as type, tries, received_at, parked_at, error,"
          + " (select count(*) from inbox_waiting behind where behind.topic = w.topic"
          + " and behind.key = w.key and behind.position > w.position) as behind"
          + " from inbox_waiting w where parked_at is not null order by position limit ?";

  private static final String DISCARD =
      "with parked as (delete from inbox_waiting where message_id = ? and parked_at is not null"
          + " returning *) insert into inbox_discarded (message_id, topic, key, kafka_partition,"
          + " kafka_offset, headers, value, received_at, error, discarded_at, reason)"
          + " select message_id, topic, key, kafka_partition, kafka_offset, headers, value,"
          + " received_at, error, ?, ? from parked"
          // Given up before, it came again, as state does: the last of it is kept.
          + " on conflict (message_id) do update set kafka_partition = excluded.kafka_partition,"
          + " kafka_offset = excluded.kafka_offset, headers = excluded.headers,"
          + " value = excluded.value, received_at = excluded.received_at, error = excluded.error,"
          + " discarded_at = excluded.discarded_at, reason = excluded.reason"
          + " returning topic, key";

  private InboxTable() {}

  /** A message whose turn it is, whether it had been taken in, and how often it was tried. */
  record Waiting(long position, ReceivedRecord record, boolean repeated, int tries) {}

  /**
   * How many messages wait (also behind a parked one), and how many are parked.
   *
   * @param oldest since when the one has waited that has waited longest; null if none waits
   */
  record Queues(long waiting, long parked, Instant oldest) {

    /** Whether something is parked, or waits for so long that it is no race that was lost. */
    boolean isStuck(Instant now, Duration patience) {
      return parked > 0 || oldest != null && oldest.isBefore(now.minus(patience));
    }
  }

  /**
   * What the tables say of records.
   *
   * @param fresh their ids that were not there before
   * @param waiting their queues in which something waits
   */
  record Look(Set<UUID> fresh, Set<QueueKey> waiting) {}

  /**
   * Stores the ids of records, and looks where something waits. Both go to the server together, but
   * the second is a statement of its own: it begins when nobody holds one of the ids any more, and
   * sees what whoever held it has put aside.
   */
  static Look take(Connection connection, Collection<ReceivedRecord> records, Instant now)
      throws SQLException {
    Set<UUID> ids = records.stream().map(ReceivedRecord::messageId).collect(Collectors.toSet());
    Set<QueueKey> queues = records.stream().map(ReceivedRecord::queue).collect(Collectors.toSet());
    try (PreparedStatement statement = connection.prepareStatement(TAKE + "; " + WAITING)) {
      statement.setObject(1, OutboxTable.utc(now));
      statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
      statement.setArray(3, texts(connection, queues.stream().map(QueueKey::topic).toList()));
      statement.setArray(4, texts(connection, queues.stream().map(QueueKey::key).toList()));
      statement.execute();
      Set<UUID> fresh;
      try (ResultSet taken = statement.getResultSet()) {
        fresh = fresh(taken);
      }
      statement.getMoreResults();
      try (ResultSet waiting = statement.getResultSet()) {
        return new Look(fresh, queues(waiting));
      }
    }
  }

  private static Set<UUID> fresh(ResultSet taken) throws SQLException {
    Set<UUID> fresh = new HashSet<>();
    while (taken.next()) {
      if (taken.getBoolean("new")) {
        fresh.add(taken.getObject("message_id", UUID.class));
      }
    }
    return fresh;
  }

  private static Set<QueueKey> queues(ResultSet found) throws SQLException {
    Set<QueueKey> queues = new HashSet<>();
    while (found.next()) {
      queues.add(new QueueKey(found.getString(1), found.getString(2)));
    }
    return queues;
  }

  /**
   * Puts a message at the end of its queue; one that waits already keeps its place and gets the
   * content that came now.
   *
   * @param repeated whether it had been taken in before
   */
  static void enqueue(
      Connection connection,
      ReceivedRecord record,
      boolean repeated,
      int tries,
      Instant now,
      Instant nextTry,
      String error)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into inbox_waiting (message_id, topic, key, kafka_partition, kafka_offset,"
                + " headers, value, repeated, received_at, tries, next_try_at, error)"
                + " values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)"
                + " on conflict (message_id) do update set headers = excluded.headers,"
                + " value = excluded.value, kafka_partition = excluded.kafka_partition,"
                + " kafka_offset = excluded.kafka_offset")) {
      statement.setObject(1, record.messageId());
      statement.setString(2, record.topic());
      statement.setString(3, record.key());
      statement.setInt(4, record.partition());
      statement.setLong(5, record.offset());
      statement.setString(
          6, new String(MessageJson.write(record.headers()), StandardCharsets.UTF_8));
      statement.setBytes(7, record.value());
      statement.setBoolean(8, repeated);
      statement.setObject(9, OutboxTable.utc(now));
      statement.setInt(10, tries);
      statement.setObject(11, OutboxTable.utc(nextTry));
      statement.setString(12, error);
      statement.executeUpdate();
    }
  }

  /** The first of a queue whose time has come and that nobody else holds; it is held now. */
  static Optional<Waiting> claim(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      statement.setObject(1, OutboxTable.utc(now));
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(waiting(found)) : Optional.empty();
      }
    }
  }

  /** Counts a try, before it is made, and says when the next one is due if this one fails. */
  static void count(Connection connection, long position, int tries, Instant nextTry)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update inbox_waiting set tries = ?, next_try_at = ? where position = ?")) {
      statement.setInt(1, tries);
      statement.setObject(2, OutboxTable.utc(nextTry));
      statement.setLong(3, position);
      statement.executeUpdate();
    }
  }

  /**
   * Holds a message until the end of the transaction, if the given try is still the last one that
   * was counted. It waits for who holds the row: somebody who only looks for work may, for a
   * moment.
   */
  static boolean hold(Connection connection, long position, int tries) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from inbox_waiting where position = ? and tries = ? for update")) {
      statement.setLong(1, position);
      statement.setInt(2, tries);
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  /** Takes an applied message out of its queue. */
  static void remove(Connection connection, long position) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("delete from inbox_waiting where position = ?")) {
      statement.setLong(1, position);
      statement.executeUpdate();
    }
  }

  /**
   * Notes why a try failed, and parks the message if a time is given; false if there was a later
   * try or a replay.
   */
  static boolean failed(
      Connection connection, long position, int tries, String error, Instant parkedAt)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update inbox_waiting set error = ?, parked_at = ?"
                + " where position = ? and tries = ?")) {
      statement.setString(1, error);
      statement.setObject(2, parkedAt == null ? null : OutboxTable.utc(parkedAt));
      statement.setLong(3, position);
      statement.setInt(4, tries);
      return statement.executeUpdate() == 1;
    }
  }

  static List<ParkedMessage> parked(Connection connection, int limit) throws SQLException {
    List<ParkedMessage> parked = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(PARKED)) {
      statement.setInt(1, limit);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          parked.add(
              new ParkedMessage(
                  found.getString("topic"),
                  found.getString("key"),
                  found.getObject("message_id", UUID.class),
                  found.getString("type"),
                  found.getInt("tries"),
                  found.getObject("received_at", OffsetDateTime.class).toInstant(),
                  found.getObject("parked_at", OffsetDateTime.class).toInstant(),
                  found.getString("error"),
                  found.getLong("behind")));
        }
      }
    }
    return parked;
  }

  /** Makes a whole queue due from its first message on; returns how many wait in it. */
  static int replay(Connection connection, QueueKey queue, Instant now) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update inbox_waiting set tries = 0, parked_at = null, next_try_at = ?"
                + " where topic = ? and key = ?")) {
      statement.setObject(1, OutboxTable.utc(now));
      statement.setString(2, queue.topic());
      statement.setString(3, queue.key());
      return statement.executeUpdate();
    }
  }

  /**
   * Gives a parked message up: it goes to {@code inbox_discarded}, and what waits behind it is due.
   *
   * @return how many waited behind it; empty if no such message is parked
   */
  static OptionalInt discard(Connection connection, UUID messageId, String reason, Instant now)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DISCARD)) {
      statement.setObject(1, messageId);
      statement.setObject(2, OutboxTable.utc(now));
      statement.setString(3, reason);
      try (ResultSet discarded = statement.executeQuery()) {
        if (!discarded.next()) {
          return OptionalInt.empty();
        }
        QueueKey queue = new QueueKey(discarded.getString("topic"), discarded.getString("key"));
        return OptionalInt.of(replay(connection, queue, now));
      }
    }
  }

  static Queues queues(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(
                "select count(*) filter (where parked_at is null), count(parked_at),"
                    + " min(received_at) from inbox_waiting");
        ResultSet found = statement.executeQuery()) {
      found.next();
      OffsetDateTime oldest = found.getObject(3, OffsetDateTime.class);
      return new Queues(
          found.getLong(1), found.getLong(2), oldest == null ? null : oldest.toInstant());
    }
  }

  /** Deletes some of the ids that were not seen since then; tells how many. */
  static int purge(Connection connection, Instant before, int limit) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from inbox where message_id in (select message_id from inbox i"
                + " where seen_at < ? and not exists (select 1 from inbox_waiting w"
                + " where w.message_id = i.message_id)"
                + " order by seen_at limit ? for update skip locked)")) {
      statement.setObject(1, OutboxTable.utc(before));
      statement.setInt(2, limit);
      return statement.executeUpdate();
    }
  }

  private static Waiting waiting(ResultSet found) throws SQLException {
    Map<String, String> headers = new LinkedHashMap<>();
    JsonNode stored = MessageJson.read(found.getBytes("headers"));
    stored.properties().forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    ReceivedRecord record =
        new ReceivedRecord(
            found.getString("topic"),
            found.getInt("kafka_partition"),
            found.getLong("kafka_offset"),
            found.getString("key"),
            headers,
            found.getBytes("value"));
    return new Waiting(
        found.getLong("position"), record, found.getBoolean("repeated"), found.getInt("tries"));
  }

  /**
   * Fails if a statement of the transaction has failed, also if a handler has hidden that: the
   * server would take everything back, and the driver would say that it was committed.
   */
  static void requireCommittable(Connection connection) throws SQLException {
    if (connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED) {
      throw new SQLException("a statement has failed, and its handler has gone on");
    }
  }

  private static Array texts(Connection connection, List<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }
}
