package org.caspian.gateway.instance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The row of one gateway among those of all. Time is the database's, so that no two have to agree.
 */
final class LiveGatewayTable {

  private static final String BEAT =
      """
      with gone as (delete from live_gateway where seen_at < now() - interval '1 hour' and id <> ?)
      insert into live_gateway (id, seen_at) values (?, now())
      on conflict (id) do update set seen_at = excluded.seen_at
      """;
  private static final String COUNT =
      "select count(*) from live_gateway where seen_at > now() - interval '10 seconds'";
  private static final String LEAVE = "delete from live_gateway where id = ?";

  private final DataSource database;
  private final UUID id;

  LiveGatewayTable(DataSource database, UUID id) {
    this.database = database;
    this.id = id;
  }

  /** Says that this gateway runs. Rows that nobody counts any more are deleted. */
  void beat() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(BEAT)) {
      statement.setObject(1, id);
      statement.setObject(2, id);
      statement.executeUpdate();
    }
  }

  /** How many have said so in the last ten seconds. */
  int count() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COUNT)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Says that this gateway runs no more. */
  void leave() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LEAVE)) {
      statement.setObject(1, id);
      statement.executeUpdate();
    }
  }
}
