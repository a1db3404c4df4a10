package org.caspian.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Platform;
import org.caspian.bench.platform.Rows;

/**
 * Messages about institutions, written into the outbox of members-service by SQL as the service
 * itself writes them: a real one with another institution's id. Of their transactions, a table of
 * the bench keeps a row that nobody touches afterwards, which tells when they committed.
 *
 * @param data of the real one
 * @param institution whose id stands in it
 */
record Messages(String topic, String type, String audience, String data, UUID institution) {

  /** Whose outbox it is. */
  static final String SENDER = "members";

  static final String INSERT =
      """
      with sent as (insert into bench_sent (message_id) values (?))
      insert into outbox (message_id, topic, aggregate_id, aggregate_version, type, subject,
        audience, occurred_at, data)
      values (?, ?, ?, ?, ?, ?, ?, now(), ?)
      """;

  private static final String INSERT_MANY =
      """
      with fresh as materialized (
        select uuidv7() as message_id, uuidv7() as aggregate_id from generate_series(1, ?)),
      sent as (insert into bench_sent (message_id, batch) select message_id, ? from fresh)
      insert into outbox (message_id, topic, aggregate_id, aggregate_version, type, subject,
        audience, occurred_at, data)
      select message_id, ?, aggregate_id, 1, ?, '/v1/institutions/' || aggregate_id, ?, now(),
        replace(?, ?, aggregate_id::text)
      from fresh
      """;

  /** Makes the table of the bench, and takes a message of the service as a pattern. */
  static Messages like(Platform platform) {
    try (Connection connection = platform.connect(SENDER);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists bench_sent (message_id uuid primary key, batch uuid)");
      return Rows.of(
              connection,
              "select topic, type, audience, data, aggregate_id from outbox"
                  + " where topic = 'caspian.members.institution.v1' limit 1",
              row ->
                  new Messages(
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      Rows.uuid(row, 5)))
          .stream()
          .findFirst()
          .orElseThrow(() -> new BenchException("No institution was ever announced"));
    } catch (SQLException failure) {
      throw new BenchException("There is no message to copy", failure);
    }
  }

  /** Commits one, with {@link #INSERT}. */
  void send(PreparedStatement insert, UUID message, UUID aggregate, long version)
      throws SQLException {
    insert.setObject(1, message);
    insert.setObject(2, message);
    insert.setString(3, topic);
    insert.setObject(4, aggregate);
    insert.setLong(5, version);
    insert.setString(6, type);
    insert.setString(7, "/v1/institutions/" + aggregate);
    insert.setString(8, audience);
    insert.setString(9, data.replace(institution.toString(), aggregate.toString()));
    insert.executeUpdate();
  }

  /**
   * Commits many at once, each of an institution of its own.
   *
   * @return under which they are kept in the table of the bench
   */
  UUID sendMany(Connection connection, int count) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_MANY)) {
      UUID batch = UUID.randomUUID();
      insert.setInt(1, count);
      insert.setObject(2, batch);
      insert.setString(3, topic);
      insert.setString(4, type);
      insert.setString(5, audience);
      insert.setString(6, data);
      insert.setString(7, institution.toString());
      insert.executeUpdate();
      return batch;
    }
  }

  /** Wakes the relay, as another instance of the service would. */
  static void wake(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("notify caspian_outbox");
    }
  }
}
