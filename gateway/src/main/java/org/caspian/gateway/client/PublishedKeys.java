package org.caspian.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.caspian.gateway.outbound.Documents;
import org.caspian.gateway.outbound.UnreadableException;
import org.jboss.logging.Logger;

/**
 * Keys that clients publish themselves ({@code jwks_uri}). They are read again when they have
 * become old, and when an assertion is signed with a key that is not among them, as one is that was
 * exchanged a moment ago; but of one client only every half minute, whoever asks. What was read
 * last is good for a day while the client's server is away.
 */
@ApplicationScoped
class PublishedKeys {

  private static final Logger LOG = Logger.getLogger(PublishedKeys.class);

  /** After which keys are read again although they do. */
  static final Duration FRESH = Duration.ofMinutes(5);

  /** For which they are good when they cannot be read again. */
  static final Duration GOOD = Duration.ofDays(1);

  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final int MOST = 10;

  private static final String TAKE_TURN =
      "update published_keys set asked_at = ? where client_id = ? and asked_at <= ?";

  /** Of who still has the turn: keys that were set meanwhile stay. */
  private static final String STORE_AGAIN =
      "update published_keys set jwks = ?, read_at = ? where client_id = ? and asked_at = ?";

  private static final String STORE =
      """
      insert into published_keys (client_id, jwks, read_at, asked_at) values (?, ?, ?, ?)
      on conflict (client_id) do update
      set jwks = excluded.jwks, read_at = excluded.read_at, asked_at = excluded.asked_at
      """;

  private final Documents documents;
  private final DataSource dataSource;
  private final Clock clock;

  PublishedKeys(Documents documents, DataSource dataSource, Clock clock) {
    this.documents = documents;
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * Reads the keys at an address, and keeps them as those of a client. Part of the running
   * transaction, if there is one.
   *
   * @throws UnreadableException with the reason
   */
  void readFor(UUID client, String address) throws UnreadableException {
    String jwks = read(address);
    update(STORE, client, jwks, now(), now());
  }

  /**
   * Reads the keys of a client again, if it is its turn. When that fails, those that are known
   * stay.
   *
   * @return the keys, as JWK Set, if they were read
   */
  Optional<String> readAgain(UUID client, String address) {
    // As the database keeps it: by this stamp it is known whose turn it is.
    Instant turn = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (update(TAKE_TURN, Timestamp.from(turn), client, Timestamp.from(turn.minus(PAUSE))) == 0) {
      return Optional.empty();
    }
    try {
      String jwks = read(address);
      return update(STORE_AGAIN, jwks, now(), client, Timestamp.from(turn)) == 1
          ? Optional.of(jwks)
          : Optional.empty();
    } catch (UnreadableException e) {
      LOG.warnf("The keys of client %s cannot be read: %s", client, e.getMessage());
      return Optional.empty();
    }
  }

  private String read(String address) throws UnreadableException {
    String document = new String(documents.read(address), StandardCharsets.UTF_8);
    List<PublicKeyBody> keys =
        PublicKeyBody.published(document).stream()
            .filter(key -> ClientKeys.fault(key).isEmpty())
            .limit(MOST)
            .toList();
    if (keys.isEmpty()) {
      throw new UnreadableException("The document is no JWK Set with a key that can be taken.");
    }
    return ClientKeys.toJson(keys);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private int update(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("The keys of a client cannot be kept", e);
    }
  }
}
