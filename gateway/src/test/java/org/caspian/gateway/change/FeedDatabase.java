package org.caspian.gateway.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.Role;
import org.caspian.platform.outbox.InboundMessage;
import org.caspian.platform.testkit.Servers;
import org.caspian.platform.testkit.TestDatabase;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty feed on a real database, without the rest of the gateway. */
final class FeedDatabase {

  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private static final String SUBMITTED = "org.caspian.mobility.nomination.submitted.v1";
  private static final String OPTIONS =
      "quarkus.datasource.jdbc.additional-jdbc-properties.options";
  private static final byte[] CURSOR_KEY = new byte[32];

  private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

  FeedDatabase() {
    TestDatabase database = Servers.newDatabase();
    dataSource.setUrl(database.url());
    dataSource.setUser(database.user());
    dataSource.setPassword(database.password());
    dataSource.setOptions(ConfigProvider.getConfig().getValue(OPTIONS, String.class));
    execute(migration("V20261110.4__change.sql"));
    execute(migration("V20261125.1__change_subject_version.sql"));
  }

  private static String migration(String name) {
    String file = "/db/migration/" + name;
    try (InputStream sql = FeedDatabase.class.getResourceAsStream(file)) {
      return new String(sql.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs SQL. */
  void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Appends messages in one transaction, as the inbox does. */
  void append(InboundMessage... messages) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      new FeedAppend(connection).append(List.of(messages));
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Appends messages over one connection, each in a transaction, with the plans of a short feed.
   *
   * @return how many rows of the feed were read for it by reading all that there are
   */
  long rowsReadInScansToAppend(List<InboundMessage> messages) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("analyze change");
      connection.setAutoCommit(false);
      for (InboundMessage message : messages) {
        new FeedAppend(connection).append(List.of(message));
        connection.commit();
      }
      statement.execute("select pg_stat_force_next_flush()");
      connection.commit();
      try (ResultSet read =
          statement.executeQuery(
              "select seq_tup_read from pg_stat_user_tables where relname = 'change'")) {
        read.next();
        return read.getLong(1);
      }
    }
  }

  /** The feed as it is at {@link #NOW}. */
  ChangeFeed feed() {
    return feed(NOW);
  }

  /** The feed as it is at this time. */
  ChangeFeed feed(Instant now) {
    return new ChangeFeed(
        dataSource, () -> CURSOR_KEY, new ObjectMapper(), Clock.fixed(now, ZoneOffset.UTC));
  }

  /** A message of a nomination. */
  static InboundMessage message(String subject, long version, Audience audience) {
    return message(SUBMITTED, subject, version, audience, NOW);
  }

  /** A message. */
  static InboundMessage message(
      String type, String subject, long version, Audience audience, Instant time) {
    return new InboundMessage(
        UUID.randomUUID(),
        "/mobility-service",
        type,
        subject,
        time,
        "caspian.mobility.nomination.v1",
        UUID.randomUUID(),
        version,
        audience,
        null);
  }

  /** A client of this institution. */
  static Caller member(UUID institution) {
    return new Caller(
        "client", Optional.of(institution), Set.of(Role.MEMBER), Set.of(), Optional.empty());
  }

  /** The association's office. */
  static Caller secretariat() {
    return new Caller(
        "office", Optional.empty(), Set.of(Role.SECRETARIAT), Set.of(), Optional.empty());
  }
}
