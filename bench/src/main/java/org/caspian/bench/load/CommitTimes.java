package org.caspian.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Pause;
import org.caspian.bench.platform.Platform;

/**
 * When rows were committed, as the database server keeps it. All services' databases are in one
 * server, so that two commits in two of them are told by one clock.
 */
final class CommitTimes {

  /** The time of the commit of a row's transaction, in microseconds. */
  static final String MICROS =
      "(extract(epoch from pg_xact_commit_timestamp(%s.xmin)) * 1000000)::bigint";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int NANOS_PER_MICRO = 1_000;

  private CommitTimes() {}

  /** Has the server keep them, and starts it again, without which that is not taken. */
  static void keep(Platform platform) {
    try (Connection connection = platform.connect(Messages.SENDER);
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set track_commit_timestamp = on");
    } catch (SQLException failure) {
      throw new BenchException("The times of commits cannot be kept", failure);
    }
    platform.signal("INT", Platform.POSTGRES);
    platform.awaitEnd(Platform.POSTGRES);
    platform.startAgain(Platform.POSTGRES, Map.of());
  }

  /** Of the rows with these message ids; those that are not there are left out. */
  static Map<UUID, Long> of(Connection connection, String table, Collection<UUID> ids)
      throws SQLException {
    String query =
        "select message_id, %s from %s where message_id = any (?)"
            .formatted(MICROS.formatted(table), table);
    Map<UUID, Long> times = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          times.put(rows.getObject(1, UUID.class), rows.getLong(2));
        }
      }
    }
    return times;
  }

  /**
   * How long messages took, once all have arrived or have had time to.
   *
   * @param sent when each was committed
   * @param receiver the database whose inbox they come to
   * @param length of the time in which they were sent
   */
  static Sample sample(Map<UUID, Long> sent, Connection receiver, Duration length)
      throws SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Map<UUID, Long> arrived = of(receiver, "inbox", sent.keySet());
    while (arrived.size() < sent.size() && System.nanoTime() < deadline) {
      Pause.of(POLL);
      arrived = of(receiver, "inbox", sent.keySet());
    }
    Latencies latencies = new Latencies();
    arrived.forEach((id, micros) -> latencies.add((micros - sent.get(id)) * NANOS_PER_MICRO));
    return Sample.of(
        latencies,
        length.toNanos() / 1e9,
        sent.size() - (long) arrived.size(),
        "messages that did not arrive");
  }
}
