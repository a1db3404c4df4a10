package org.caspian.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * When each client last got a token. Kept to the hour, so that almost no token costs a write, and
 * beside the client, because use is no change of it.
 */
@ApplicationScoped
class ClientUse {

  private static final Logger LOG = Logger.getLogger(ClientUse.class);
  private static final Duration PRECISION = Duration.ofHours(1);

  private static final String RECORD =
      """
      insert into client_use (client_id, last_used_at) values (?, ?)
      on conflict (client_id) do update
      set last_used_at = greatest(client_use.last_used_at, excluded.last_used_at)
      """;
  private static final String READ =
      "select client_id, last_used_at from client_use where client_id = any (?)";

  private final DataSource dataSource;

  /** What this gateway has recorded; bounded by the number of clients. */
  private final Map<UUID, Instant> recorded = new ConcurrentHashMap<>();

  ClientUse(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Notes a use. That it cannot be noted is no reason to refuse the token. */
  void record(UUID client, Instant at) {
    Instant last = recorded.get(client);
    if (last != null && at.isBefore(last.plus(PRECISION))) {
      return;
    }
    recorded.put(client, at);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(RECORD)) {
      statement.setObject(1, client);
      statement.setTimestamp(2, Timestamp.from(at));
      statement.executeUpdate();
    } catch (SQLException e) {
      recorded.remove(client);
      LOG.warnf("The use of client %s could not be noted: %s", client, e.getMessage());
    }
  }

  /** When these clients were last used; without those that never were. */
  Map<UUID, Instant> of(Collection<UUID> clients) {
    Map<UUID, Instant> uses = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setArray(1, connection.createArrayOf("uuid", clients.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          uses.put(rows.getObject(1, UUID.class), rows.getTimestamp(2).toInstant());
        }
      }
    } catch (SQLException e) {
      throw new PersistenceException("The uses of clients cannot be read", e);
    }
    return uses;
  }
}
