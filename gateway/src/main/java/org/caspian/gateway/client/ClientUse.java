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
 * When each client last got a token, and with which of its secrets. Kept to the hour, so that
 * almost no token costs a write, and beside the client, because use is no change of it.
 */
@ApplicationScoped
class ClientUse {

  private static final Logger LOG = Logger.getLogger(ClientUse.class);
  private static final Duration PRECISION = Duration.ofHours(1);

  private static final String RECORD =
      """
      with of_secret as (
        insert into client_secret_use (secret_id, last_used_at) values (?, ?)
        on conflict (secret_id) do update
        set last_used_at = greatest(client_secret_use.last_used_at, excluded.last_used_at))
      insert into client_use (client_id, last_used_at) values (?, ?)
      on conflict (client_id) do update
      set last_used_at = greatest(client_use.last_used_at, excluded.last_used_at)
      """;
  private static final String RECORD_CLIENT =
      """
      insert into client_use (client_id, last_used_at) values (?, ?)
      on conflict (client_id) do update
      set last_used_at = greatest(client_use.last_used_at, excluded.last_used_at)
      """;
  private static final String READ =
      "select client_id, last_used_at from client_use where client_id = any (?)";
  private static final String READ_OF_SECRETS =
      "select secret_id, last_used_at from client_secret_use where secret_id = any (?)";

  private final DataSource dataSource;

  /** What this gateway has recorded, by secret; bounded by the number of them. */
  private final Map<UUID, Instant> recorded = new ConcurrentHashMap<>();

  ClientUse(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Notes the use of a client without a secret. */
  void record(UUID client, Instant at) {
    record(client, at, RECORD_CLIENT, client);
  }

  /** Notes the use of a secret, and so of its client. */
  void record(UUID client, UUID secret, Instant at) {
    record(secret, at, RECORD, secret, client);
  }

  /** That it cannot be noted is no reason to refuse the token. */
  private void record(UUID used, Instant at, String statement, UUID... ids) {
    Instant last = recorded.get(used);
    if (last != null && at.isBefore(last.plus(PRECISION))) {
      return;
    }
    recorded.put(used, at);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      int parameter = 1;
      for (UUID id : ids) {
        prepared.setObject(parameter++, id);
        prepared.setTimestamp(parameter++, Timestamp.from(at));
      }
      prepared.executeUpdate();
    } catch (SQLException e) {
      recorded.remove(used);
      LOG.warnf("The use of %s could not be noted: %s", used, e.getMessage());
    }
  }

  /** When these clients were last used; without those that never were. */
  Map<UUID, Instant> of(Collection<UUID> clients) {
    return read(READ, clients);
  }

  /** When these secrets were last used; without those that never were. */
  Map<UUID, Instant> ofSecrets(Collection<UUID> secrets) {
    return read(READ_OF_SECRETS, secrets);
  }

  private Map<UUID, Instant> read(String query, Collection<UUID> ids) {
    Map<UUID, Instant> uses = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
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
