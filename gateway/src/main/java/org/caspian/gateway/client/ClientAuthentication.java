package org.caspian.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Tells whether a client is who it says. Whether there is no such client, its secret is another or
 * it is disabled, the same work is done, so that nobody can measure which of the three it was: the
 * query answers one row in each case, and only of the right client is more read from it. Through
 * Hibernate a known client would cost an entity more than an unknown one.
 */
@ApplicationScoped
public class ClientAuthentication {

  private static final String LOOK_UP =
      """
      select coalesce(c.secret_hash, ?), coalesce(c.state = 'ACTIVE', false),
             c.id, c.institution, c.scopes
      from (values (1)) as always left join client c on c.client_id = ?
      """;

  /** What an unknown client's secret is compared with: nothing hashes to it. */
  private static final byte[] NOBODY = new byte[32];

  private final DataSource dataSource;
  private final ClientUse use;
  private final Clock clock;

  ClientAuthentication(DataSource dataSource, ClientUse use, Clock clock) {
    this.dataSource = dataSource;
    this.use = use;
    this.clock = clock;
  }

  /**
   * The client, if it is there, the secret is its own and it is active.
   *
   * @throws PersistenceException when the database does not answer, or not as it should
   */
  public Optional<ApiClient> authenticate(String clientId, String clientSecret) {
    Optional<Found> found = find(clientId, ClientSecret.hash(clientSecret));
    found.ifPresent(client -> use.record(client.id(), clock.instant()));
    return found.map(Found::client);
  }

  private Optional<Found> find(String clientId, byte[] hash) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOOK_UP)) {
      statement.setBytes(1, NOBODY);
      statement.setString(2, clientId);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        boolean itsOwn = MessageDigest.isEqual(row.getBytes(1), hash);
        boolean active = row.getBoolean(2);
        return itsOwn && active ? Optional.of(found(clientId, row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new PersistenceException("Clients cannot be looked up", e);
    }
  }

  private static Found found(String clientId, ResultSet row) throws SQLException {
    Optional<UUID> institution = Optional.ofNullable(row.getObject(4, UUID.class));
    Set<ApiScope> scopes = EnumSet.noneOf(ApiScope.class);
    Stream.of((String[]) row.getArray(5).getArray()).map(ApiScope::valueOf).forEach(scopes::add);
    return new Found(
        row.getObject(3, UUID.class),
        new ApiClient(
            clientId,
            institution,
            Client.roleOf(institution),
            Collections.unmodifiableSet(scopes)));
  }

  private record Found(UUID id, ApiClient client) {}
}
