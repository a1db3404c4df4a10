package org.caspian.platform.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.caspian.platform.testkit.Servers;
import org.caspian.platform.testkit.TestDatabase;

/**
 * A database of its own with the tables of this jar, and transactions without a container: the
 * connection of the one that runs is asked for by whoever works in it.
 */
final class Database implements Transactions {

  private static final List<String> MIGRATIONS =
      List.of(
          "/db/platform/V20261101.2__outbox.sql",
          "/db/platform/V20261125.91__inbox_repeated.sql",
          "/db/platform/V20261128.10__inbox_discarded.sql");

  private final TestDatabase database = Servers.newDatabase();
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  Database() {
    MIGRATIONS.forEach(file -> execute(text(file)));
  }

  Connections connections() {
    return new PostgresConnections(
        database.url(), database.user(), database.password(), "relay under test");
  }

  /** The connection of the transaction that this thread is in. */
  Connection current() {
    return current.get();
  }

  @Override
  public <T> T inNew(Body<T> body) {
    try {
      Connection connection = idle.poll();
      if (connection == null) {
        connection = database.connect();
        connection.setAutoCommit(false);
      }
      current.set(connection);
      T result;
      try {
        result = body.run(connection);
        connection.commit();
      } catch (SQLException | RuntimeException | Error e) {
        connection.close();
        throw e;
      } finally {
        current.remove();
      }
      idle.add(connection);
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String sql) {
    inNew(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  long count(String sql) {
    return inNew(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql);
              ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  /** The ids of all messages that were committed. */
  Set<String> committed() {
    return inNew(
        connection -> {
          Set<String> ids = new HashSet<>();
          try (PreparedStatement statement =
                  connection.prepareStatement("select message_id from outbox");
              ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              ids.add(rows.getString(1));
            }
          }
          return ids;
        });
  }

  /** Ends the connection that holds the lease; false if nobody has it. */
  boolean killLeaseHolder() {
    return count(
            "select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory'"
                + " and granted and objsubid = 2 and database ="
                + " (select oid from pg_database where datname = current_database())")
        == 1;
  }

  long unpublished() {
    return count("select count(*) from outbox where published_at is null");
  }

  private static String text(String name) {
    try (InputStream file = Database.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
