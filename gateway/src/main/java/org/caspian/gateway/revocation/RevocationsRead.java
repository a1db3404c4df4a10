package org.caspian.gateway.revocation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.caspian.gateway.follow.Following;
import org.caspian.platform.access.RevokedTokens;

/**
 * Tells the verifier what this gateway's tables say of revoked tokens and disabled clients; what
 * other gateways did is there, too. Rows that are of no use any more are deleted.
 */
@ApplicationScoped
class RevocationsRead {

  private static final Duration BETWEEN_PURGES = Duration.ofHours(1);

  private static final String TOKENS =
      "select id, expires_at from revoked_token where expires_at > ?";
  private static final String CLIENTS =
      "select client_id, disabled_at from client where disabled_at > ?";
  private static final String PURGE = "delete from revoked_token where expires_at < ?";

  private final DataSource database;
  private final RevokedTokens revoked;
  private final Clock clock;
  private final Following following = new Following("revocations", this::read);
  private Instant purged = Instant.EPOCH;

  RevocationsRead(DataSource database, RevokedTokens revoked, Clock clock) {
    this.database = database;
    this.revoked = revoked;
    this.clock = clock;
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
      throws SQLException {
    following.start();
  }

  void stop(@Observes ShutdownEvent event) {
    following.close();
  }

  private void read() throws SQLException {
    Instant now = clock.instant();
    try (Connection connection = database.getConnection()) {
      each(
          connection,
          TOKENS,
          now.minus(RevokedTokens.OF_USE),
          row -> revoked.revokeToken(row.getString(1), row.getTimestamp(2).toInstant()));
      each(
          connection,
          CLIENTS,
          now.minus(RevokedTokens.OF_USE),
          row -> revoked.revokeClient(row.getString(1), row.getTimestamp(2).toInstant()));
      purge(connection, now);
    }
  }

  private void purge(Connection connection, Instant now) throws SQLException {
    if (now.isAfter(purged.plus(BETWEEN_PURGES))) {
      try (PreparedStatement statement = connection.prepareStatement(PURGE)) {
        statement.setTimestamp(1, Timestamp.from(now.minus(RevokedTokens.OF_USE)));
        statement.executeUpdate();
      }
      purged = now;
    }
  }

  private interface Told {
    void by(ResultSet row) throws SQLException;
  }

  private static void each(Connection connection, String query, Instant since, Told told)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setTimestamp(1, Timestamp.from(since));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          told.by(rows);
        }
      }
    }
  }
}
