package org.caspian.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.security.MessageDigest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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
      select secret.ids, secret.hashes, coalesce(c.state = 'ACTIVE', false),
             c.id, c.institution, c.scopes, c.proof_required
      from (values (1)) as always left join client c on c.client_id = ?
      left join lateral (
        select array_agg(s.id order by s.id) as ids, array_agg(s.hash order by s.id) as hashes
        from client_secret s
        where s.client_id = c.id and (s.expires_at is null or s.expires_at > ?)) secret on true
      """;

  private static final String LOOK_UP_KEYS =
      """
      select c.jwks, coalesce(c.state = 'ACTIVE', false), c.id, c.institution, c.scopes,
             c.proof_required
      from (values (1)) as always left join client c on c.client_id = ?
      """;

  /** An assertion proves its client once; what has expired proves nothing, and is forgotten. */
  private static final String USE =
      """
      with forgotten as (delete from used_assertion where expires_at < ?)
      insert into used_assertion (client_id, jti, expires_at) values (?, ?, ?)
      on conflict do nothing
      """;

  /** What is compared where there is no secret, or no second one: nothing hashes to it. */
  private static final byte[] NOBODY = new byte[32];

  private static final byte[][] NONE = {};

  /** Keys of nobody, one of each kind: what is signed with them proves nothing. */
  private static final ClientKeys DECOY =
      ClientKeys.parse(
          """
          {"keys": [
            {"kty": "RSA", "e": "AQAB", "n": "gAAA%sAAAB"},
            {"kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
             "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"},
            {"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}
          """
              .formatted("A".repeat(334)));

  private final DataSource dataSource;
  private final ClientUse use;
  private final ClientAssertions assertions;
  private final Clock clock;

  ClientAuthentication(
      DataSource dataSource,
      ClientUse use,
      @ConfigProperty(name = "caspian.issuer") String issuer,
      Clock clock) {
    this.dataSource = dataSource;
    this.use = use;
    this.assertions = new ClientAssertions(issuer, clock);
    this.clock = clock;
  }

  /**
   * The client, if it is there, the secret is its own and it is active.
   *
   * @throws PersistenceException when the database does not answer, or not as it should
   */
  public Optional<ApiClient> authenticate(String clientId, String clientSecret) {
    Instant now = clock.instant();
    Optional<Found> found = find(clientId, ClientSecret.hash(clientSecret), now);
    found.ifPresent(client -> use.record(client.id(), client.secretId(), now));
    return found.map(Found::client);
  }

  /**
   * The client, if it is there, signed the assertion with one of its keys and never used it before,
   * and is active. Where there is no client, or it has no keys, a signature is checked all the
   * same.
   *
   * @throws PersistenceException when the database does not answer, or not as it should
   */
  public Optional<ApiClient> authenticateByAssertion(String clientId, String jwt) {
    Optional<Found> found = findByAssertion(clientId, jwt);
    found.ifPresent(client -> use.record(client.id(), clock.instant()));
    return found.map(Found::client);
  }

  private Optional<Found> findByAssertion(String clientId, String jwt) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOOK_UP_KEYS)) {
      statement.setString(1, clientId);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        String jwks = row.getString(1);
        Optional<ClientAssertions.Assertion> assertion =
            assertions.check(clientId, jwt, jwks == null ? DECOY : ClientKeys.parse(jwks));
        if (jwks == null || !row.getBoolean(2) || assertion.isEmpty()) {
          return Optional.empty();
        }
        Found found = new Found(row.getObject(3, UUID.class), null, client(clientId, row, 4));
        return isFirstUse(connection, clientId, assertion.get())
            ? Optional.of(found)
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new PersistenceException("Clients cannot be looked up", e);
    }
  }

  private boolean isFirstUse(
      Connection connection, String clientId, ClientAssertions.Assertion assertion)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(USE)) {
      statement.setTimestamp(1, Timestamp.from(clock.instant()));
      statement.setString(2, clientId);
      statement.setString(3, assertion.id());
      statement.setTimestamp(4, Timestamp.from(assertion.expiresAt()));
      return statement.executeUpdate() == 1;
    }
  }

  private Optional<Found> find(String clientId, byte[] hash, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOOK_UP)) {
      statement.setString(1, clientId);
      statement.setTimestamp(2, Timestamp.from(now));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        Array hashes = row.getArray(2);
        int itsOwn = indexOf(hash, hashes == null ? NONE : (byte[][]) hashes.getArray());
        boolean active = row.getBoolean(3);
        return itsOwn >= 0 && active ? Optional.of(found(clientId, itsOwn, row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new PersistenceException("Clients cannot be looked up", e);
    }
  }

  /** As many are compared for each client, so that nobody can measure how many it has. */
  private static int indexOf(byte[] hash, byte[][] hashes) {
    int found = -1;
    for (int at = 0; at < Client.MAX_SECRETS; at++) {
      boolean equal = MessageDigest.isEqual(at < hashes.length ? hashes[at] : NOBODY, hash);
      found = equal ? at : found;
    }
    return found;
  }

  private static Found found(String clientId, int itsOwn, ResultSet row) throws SQLException {
    return new Found(
        row.getObject(4, UUID.class),
        ((UUID[]) row.getArray(1).getArray())[itsOwn],
        client(clientId, row, 5));
  }

  /**
   * From the institution and, in the next columns, the scopes and whether it has to prove a key.
   */
  private static ApiClient client(String clientId, ResultSet row, int column) throws SQLException {
    Optional<UUID> institution = Optional.ofNullable(row.getObject(column, UUID.class));
    Set<ApiScope> scopes = EnumSet.noneOf(ApiScope.class);
    Stream.of((String[]) row.getArray(column + 1).getArray())
        .map(ApiScope::valueOf)
        .forEach(scopes::add);
    return new ApiClient(
        clientId,
        institution,
        Client.roleOf(institution),
        Collections.unmodifiableSet(scopes),
        row.getBoolean(column + 2));
  }

  /**
   * A client that proved itself.
   *
   * @param secretId of the secret with which; null if it was none
   */
  private record Found(UUID id, UUID secretId, ApiClient client) {}
}
