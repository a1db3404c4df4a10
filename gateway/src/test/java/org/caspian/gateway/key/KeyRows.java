package org.caspian.gateway.key;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** Changes the key table behind the gateway's back, as another gateway would. */
public final class KeyRows {

  private KeyRows() {}

  /**
   * Makes a key that signs from now on; the one that did is retiring.
   *
   * @param encryptionKey {@code CASPIAN_KEY_ENCRYPTION_KEY}
   * @return the new key's id
   */
  public static String replaceActive(Connection connection, String encryptionKey)
      throws SQLException {
    StoredKey key =
        SigningKey.make(SigningAlgorithm.RS256)
            .store(KeyState.ACTIVE, Instant.now(), KeyCipher.of(encryptionKey));
    try (connection) {
      connection.setAutoCommit(false);
      try (PreparedStatement retire =
          connection.prepareStatement(
              "update signing_key set state = 'RETIRING' where state = 'ACTIVE'")) {
        retire.executeUpdate();
      }
      insert(connection, key);
      connection.commit();
    }
    return key.kid();
  }

  /**
   * Makes a key that is published and signs nothing yet.
   *
   * @param encryptionKey {@code CASPIAN_KEY_ENCRYPTION_KEY}
   * @return the new key's id
   */
  public static String addNext(Connection connection, String encryptionKey) throws SQLException {
    StoredKey key =
        SigningKey.make(SigningAlgorithm.RS256)
            .store(KeyState.NEXT, Instant.now(), KeyCipher.of(encryptionKey));
    try (connection) {
      insert(connection, key);
    }
    return key.kid();
  }

  static void insert(Connection connection, StoredKey key) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into signing_key (kid, algorithm, state, public_jwk, private_key)"
                + " values (?, ?, ?, ?, ?)")) {
      insert.setString(1, key.kid());
      insert.setString(2, key.algorithm().name());
      insert.setString(3, key.state().name());
      insert.setString(4, key.publicJwk());
      insert.setBytes(5, key.encryptedPrivateKey());
      insert.executeUpdate();
    }
  }
}
