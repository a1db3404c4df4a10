package org.caspian.gateway.client;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.caspian.gateway.address.Sender;
import org.caspian.gateway.follow.Following;

/**
 * The active clients as the database had them a moment ago: what this gateway changed at once, what
 * another one changed a quarter of a second later (ADR 0022). So a token costs no query, and from
 * where a client may be used is known with each request.
 *
 * <p>Who proves itself here is who it says. Who does not may have been opened, or been given
 * another secret, just now: that only the database can tell.
 */
@ApplicationScoped
public class KnownClients {

  /** A change of a client, or of a secret of it, raises its version; none is ever deleted. */
  private static final String STAND = "select count(*), coalesce(sum(version), 0) from client";

  private static final String READ =
      """
      select c.client_id, c.id, c.networks, c.institution, c.scopes, c.proof_required,
             s.id, s.hash, s.expires_at
      from client c left join client_secret s on s.client_id = c.id
      where c.state = 'ACTIVE'
      """;

  private final DataSource database;
  private final TransactionManager transactions;
  private final Following following = new Following("clients", this::read);
  private final Synchronization afterCommit =
      new Synchronization() {
        @Override
        public void beforeCompletion() {
          // Nobody else sees the change yet.
        }

        @Override
        public void afterCompletion(int status) {
          if (status == Status.STATUS_COMMITTED) {
            following.follow();
          }
        }
      };
  private Stand stand;
  private volatile Map<String, KnownClient> byClientId = Map.of();

  KnownClients(DataSource database, TransactionManager transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
      throws SQLException {
    following.start();
  }

  void stop(@Observes ShutdownEvent event) {
    following.close();
  }

  /** Whether the client may be used from there, as far as is known. */
  public boolean allows(String clientId, Sender sender) {
    KnownClient client = byClientId.get(clientId);
    return client == null || client.mayBeUsedFrom(sender);
  }

  /**
   * The client, if that is known from the last two seconds, and the secret was its own then.
   *
   * @param secretHash of what it shows
   */
  Optional<ProvenClient> prove(String clientId, byte[] secretHash, Instant now) {
    KnownClient client = byClientId.getOrDefault(clientId, KnownClient.NOBODY);
    Optional<ProvenClient> proven = client.proves(secretHash, now);
    return following.isCurrent() ? proven : Optional.empty();
  }

  /** Reads them again when the current transaction is committed, before its caller is answered. */
  void readAfterCommit() {
    try {
      // Not an interposed one, which comes while the connection is still held: as many commands at
      // once as there are connections would all wait for one more.
      transactions.getTransaction().registerSynchronization(afterCommit);
    } catch (RollbackException | SystemException e) {
      throw new IllegalStateException("The transaction takes no more part in it", e);
    }
  }

  private void read() throws SQLException {
    try (Connection connection = database.getConnection()) {
      Stand now = stand(connection);
      if (!now.equals(stand)) {
        byClientId = clients(connection);
        stand = now;
      }
    }
  }

  private static Stand stand(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STAND);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new Stand(row.getLong(1), row.getLong(2));
    }
  }

  private static Map<String, KnownClient> clients(Connection connection) throws SQLException {
    Map<String, KnownClient> clients = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(READ);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String clientId = row.getString(1);
        KnownClient known = clients.get(clientId);
        clients.put(
            clientId,
            (known == null ? ClientRows.known(clientId, row, 2) : known)
                .with(ClientRows.secret(row, 7)));
      }
    }
    return clients;
  }

  /** By which a change is noticed. What is read after it may be newer, and is then read again. */
  private record Stand(long clients, long versions) {}
}
