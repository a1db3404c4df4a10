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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells whether a client is who it says. A secret that {@link KnownClients} knows is enough; every
 * other one is looked up. Whether there is no such client, its secret is another or it is disabled,
 * the same work is done, so that nobody can measure which of the three it was: the query answers
 * one row in each case, and only of the right client is more read from it. Through Hibernate a
 * known client would cost an entity more than an unknown one.
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
      select coalesce(c.jwks, p.jwks), coalesce(c.state = 'ACTIVE', false), c.id, c.institution,
             c.scopes, c.proof_required, c.jwks_uri, p.read_at
      from (values (1)) as always
      left join client c on c.client_id = ?
      left join published_keys p on p.client_id = c.id and c.jwks_uri is not null
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
  private final KnownClients known;
  private final ClientUse use;
  private final PublishedKeys published;
  private final ClientAssertions assertions;
  private final Clock clock;

  ClientAuthentication(
      DataSource dataSource,
      KnownClients known,
      ClientUse use,
      PublishedKeys published,
      @ConfigProperty(name = "caspian.issuer") String issuer,
      Clock clock) {
    this.dataSource = dataSource;
    this.known = known;
    this.use = use;
    this.published = published;
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
    byte[] hash = ClientSecret.hash(clientSecret);
    Optional<ProvenClient> proven =
        known.prove(clientId, hash, now).or(() -> lookUp(clientId, hash, now));
    proven.ifPresent(client -> use.record(client.id(), client.secretId(), now));
    return proven.map(ProvenClient::client);
  }

  /**
   * The client, if it is there, signed the assertion with one of its keys and never used it before,
   * and is active. Where there is no client, or it has no keys, a signature is checked all the
   * same. Of a client that publishes its keys itself, a wrong assertion may have them read again,
   * twice a minute at most: that there is such a client can be measured.
   *
   * @throws PersistenceException when the database does not answer, or not as it should
   */
  public Optional<ApiClient> authenticateByAssertion(String clientId, String jwt) {
    Optional<ProvenClient> found = findByAssertion(clientId, jwt);
    found.ifPresent(client -> use.record(client.id(), clock.instant()));
    return found.map(ProvenClient::client);
  }

  private Optional<ProvenClient> findByAssertion(String clientId, String jwt) {
    Keys keys = keysOf(clientId);
    Optional<ClientAssertions.Assertion> assertion = check(keys, clientId, jwt);
    if (keys.address().isPresent() && (assertion.isEmpty() || keys.areOld(clock.instant()))) {
      // Exchanged a moment ago, or taken away: only who publishes them knows.
      assertion = check(readAgain(keys), clientId, jwt);
    }
    return assertion.flatMap(right -> keys.found().filter(client -> isFirstUse(clientId, right)));
  }

  /** Keys that could not be read for a day are none any more. */
  private Optional<ClientAssertions.Assertion> check(Keys keys, String clientId, String jwt) {
    Optional<String> good =
        keys.jwks().filter(jwks -> !keys.isOlder(PublishedKeys.GOOD, clock.instant()));
    Optional<ClientAssertions.Assertion> assertion =
        assertions.check(clientId, jwt, good.map(ClientKeys::parse).orElse(DECOY));
    return good.isPresent() ? assertion : Optional.empty();
  }

  private Keys readAgain(Keys keys) {
    return keys.found()
        .flatMap(client -> published.readAgain(client.id(), keys.address().orElseThrow()))
        .map(keys::replacedBy)
        .orElse(keys);
  }

  private Keys keysOf(String clientId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOOK_UP_KEYS)) {
      statement.setString(1, clientId);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        Optional<String> jwks = Optional.ofNullable(row.getString(1));
        Optional<ProvenClient> found =
            jwks.isPresent() && row.getBoolean(2)
                ? Optional.of(
                    new ProvenClient(
                        row.getObject(3, UUID.class), null, ClientRows.client(clientId, row, 4)))
                : Optional.empty();
        Optional<Instant> readAt =
            Optional.ofNullable(row.getTimestamp(8)).map(Timestamp::toInstant);
        return new Keys(found, jwks, Optional.ofNullable(row.getString(7)), readAt);
      }
    } catch (SQLException e) {
      throw new PersistenceException("Clients cannot be looked up", e);
    }
  }

  private boolean isFirstUse(String clientId, ClientAssertions.Assertion assertion) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(USE)) {
      statement.setTimestamp(1, Timestamp.from(clock.instant()));
      statement.setString(2, clientId);
      statement.setString(3, assertion.id());
      statement.setTimestamp(4, Timestamp.from(assertion.expiresAt()));
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new PersistenceException("An assertion cannot be noted", e);
    }
  }

  private Optional<ProvenClient> lookUp(String clientId, byte[] hash, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOOK_UP)) {
      statement.setString(1, clientId);
      statement.setTimestamp(2, Timestamp.from(now));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        Array hashes = row.getArray(2);
        int itsOwn = indexOf(hash, hashes == null ? NONE : (byte[][]) hashes.getArray());
        boolean active = row.getBoolean(3);
        return itsOwn >= 0 && active
            ? Optional.of(proven(clientId, itsOwn, row))
            : Optional.empty();
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

  private static ProvenClient proven(String clientId, int itsOwn, ResultSet row)
      throws SQLException {
    return new ProvenClient(
        row.getObject(4, UUID.class),
        ((UUID[]) row.getArray(1).getArray())[itsOwn],
        ClientRows.client(clientId, row, 5));
  }

  /**
   * With what an assertion is checked.
   *
   * @param found whose keys they are, if it is there, active, and has keys
   * @param jwks as JWK Set
   * @param address where the client publishes them, if it does
   * @param readAt when they were read there
   */
  private record Keys(
      Optional<ProvenClient> found,
      Optional<String> jwks,
      Optional<String> address,
      Optional<Instant> readAt) {

    boolean areOld(Instant now) {
      return isOlder(PublishedKeys.FRESH, now);
    }

    private boolean isOlder(Duration age, Instant now) {
      return readAt.filter(at -> at.plus(age).isBefore(now)).isPresent();
    }

    Keys replacedBy(String fresh) {
      return new Keys(found, Optional.of(fresh), address, Optional.empty());
    }
  }
}
