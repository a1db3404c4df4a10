package org.caspian.gateway.key;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The signing keys in the database, which all gateways of one issuer share. */
final class KeyTable {

  /** An arbitrary number that no other advisory lock of the gateway's database uses. */
  private static final long FIRST_KEY_LOCK = 0x6b65795f66697273L;

  private static final String SELECT =
      "select kid, algorithm, state, public_jwk, private_key from signing_key order by created_at, kid";
  private static final String LOCK = "select pg_advisory_xact_lock(" + FIRST_KEY_LOCK + ")";
  private static final String COUNT_ACTIVE =
      "select count(*) from signing_key where state = 'ACTIVE'";
  private static final String INSERT =
      """
      insert into signing_key (kid, algorithm, state, public_jwk, private_key)
      values (?, ?, ?, ?, ?)
      """;

  private final DataSource dataSource;

  KeyTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Every key, the oldest first. */
  List<StoredKey> all() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SELECT)) {
      List<StoredKey> keys = new ArrayList<>();
      while (rows.next()) {
        keys.add(
            new StoredKey(
                rows.getString(1),
                SigningAlgorithm.valueOf(rows.getString(2)),
                KeyState.valueOf(rows.getString(3)),
                rows.getString(4),
                rows.getBytes(5)));
      }
      return List.copyOf(keys);
    }
  }

  /**
   * Adds a key when no key is active. Of several gateways that start at once one adds its key, and
   * the others find it.
   *
   * @return whether the key was added
   */
  boolean addFirst(Supplier<StoredKey> firstKey) throws SQLException {
    if (hasActive()) {
      return false;
    }
    // Before the lock, at which the others wait: a busy machine takes seconds to find the primes.
    StoredKey key = firstKey.get();
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        boolean added = addUnlessActive(connection, key);
        connection.commit();
        return added;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private boolean hasActive() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      return hasActive(statement);
    }
  }

  private static boolean hasActive(Statement statement) throws SQLException {
    try (ResultSet count = statement.executeQuery(COUNT_ACTIVE)) {
      count.next();
      return count.getInt(1) > 0;
    }
  }

  private static boolean addUnlessActive(Connection connection, StoredKey key) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(LOCK);
      if (hasActive(statement)) {
        return false;
      }
    }
    insert(connection, key);
    return true;
  }

  private static void insert(Connection connection, StoredKey key) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setString(1, key.kid());
      statement.setString(2, key.algorithm().name());
      statement.setString(3, key.state().name());
      statement.setString(4, key.publicJwk());
      statement.setBytes(5, key.encryptedPrivateKey());
      statement.executeUpdate();
    }
  }
}
