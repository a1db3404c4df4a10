package org.caspian.gateway.key;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The signing keys in the database, which all gateways of one issuer share. */
final class KeyTable {

  /** An arbitrary number that no other advisory lock of the gateway's database uses. */
  static final long LOCK_OF_KEYS = 0x6b65795f66697273L;

  private static final String SELECT =
      """
      select kid, algorithm, state, state_since, public_jwk, private_key
      from signing_key order by created_at, kid
      """;
  private static final String LOCK = "select pg_advisory_xact_lock(" + LOCK_OF_KEYS + ")";
  private static final String INSERT =
      """
      insert into signing_key (kid, algorithm, state, state_since, public_jwk, private_key)
      values (?, ?, ?, ?, ?, ?)
      """;
  private static final String MOVE =
      "update signing_key set state = ?, state_since = ? where state = ?";
  private static final String DELETE = "delete from signing_key where kid = ?";

  private final DataSource dataSource;

  KeyTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Every key, the oldest first. */
  List<StoredKey> all() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return all(connection);
    }
  }

  /**
   * Adds a key when no key is active. Of several gateways that start at once one adds its key, and
   * the others find it.
   *
   * @return whether the key was added
   */
  boolean addFirst(Supplier<StoredKey> firstKey) throws SQLException {
    if (hasActive(all())) {
      return false;
    }
    // Before the lock, at which the others wait: a busy machine takes seconds to find the primes.
    StoredKey key = firstKey.get();
    return alone(
        (connection, keys) -> {
          boolean none = !hasActive(keys);
          if (none) {
            insert(connection, key);
          }
          return none;
        });
  }

  /**
   * Moves the keys on as the schedule says. Of several gateways that do so at once one does it.
   *
   * @param nextKey makes a key in the state NEXT
   * @return whether anything was to be done
   */
  boolean moveOn(KeySchedule schedule, Instant now, Supplier<StoredKey> nextKey)
      throws SQLException {
    List<StoredKey> before = all();
    if (!schedule.isDue(before, now)) {
      return false;
    }
    Optional<StoredKey> made =
        schedule.needsNext(before, now) ? Optional.of(nextKey.get()) : Optional.empty();
    return alone(
        (connection, keys) -> {
          if (made.isPresent() && schedule.needsNext(keys, now)) {
            insert(connection, made.get());
          }
          if (schedule.signsNow(keys, now).isPresent()) {
            move(connection, KeyState.ACTIVE, KeyState.RETIRING, now);
            move(connection, KeyState.NEXT, KeyState.ACTIVE, now);
          }
          for (StoredKey gone : schedule.gone(keys, now)) {
            delete(connection, gone.kid());
          }
          return schedule.isDue(keys, now);
        });
  }

  /**
   * Adds a next key, unless there is one.
   *
   * @param nextKey makes a key in the state NEXT
   * @return whether it was added
   */
  boolean addNext(Supplier<StoredKey> nextKey) throws SQLException {
    if (hasNext(all())) {
      return false;
    }
    StoredKey made = nextKey.get();
    return alone(
        (connection, keys) -> {
          boolean none = !hasNext(keys);
          if (none) {
            insert(connection, made);
          }
          return none;
        });
  }

  /**
   * Ends a key at once. If it is the one that signs, another takes its place that nobody has seen
   * before.
   *
   * @param replacement makes a key in the state ACTIVE
   * @return whether there was such a key
   */
  boolean withdraw(String kid, Supplier<StoredKey> replacement) throws SQLException {
    if (find(kid, all()).isEmpty()) {
      return false;
    }
    StoredKey made = replacement.get();
    return alone(
        (connection, keys) -> {
          Optional<StoredKey> withdrawn = find(kid, keys);
          delete(connection, kid);
          if (withdrawn.filter(key -> key.state() == KeyState.ACTIVE).isPresent()) {
            insert(connection, made);
          }
          return withdrawn.isPresent();
        });
  }

  private static boolean hasActive(List<StoredKey> keys) {
    return keys.stream().anyMatch(key -> key.state() == KeyState.ACTIVE);
  }

  private static boolean hasNext(List<StoredKey> keys) {
    return keys.stream().anyMatch(key -> key.state() == KeyState.NEXT);
  }

  private static Optional<StoredKey> find(String kid, List<StoredKey> keys) {
    return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
  }

  /** What is done with the keys as they are while nobody else changes them. */
  private interface Change {
    boolean make(Connection connection, List<StoredKey> keys) throws SQLException;
  }

  private boolean alone(Change change) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        try (Statement statement = connection.createStatement()) {
          statement.execute(LOCK);
        }
        boolean made = change.make(connection, all(connection));
        connection.commit();
        return made;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private static List<StoredKey> all(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SELECT)) {
      List<StoredKey> keys = new ArrayList<>();
      while (rows.next()) {
        keys.add(
            new StoredKey(
                rows.getString(1),
                SigningAlgorithm.valueOf(rows.getString(2)),
                KeyState.valueOf(rows.getString(3)),
                rows.getTimestamp(4).toInstant(),
                rows.getString(5),
                rows.getBytes(6)));
      }
      return List.copyOf(keys);
    }
  }

  private static void insert(Connection connection, StoredKey key) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setString(1, key.kid());
      statement.setString(2, key.algorithm().name());
      statement.setString(3, key.state().name());
      statement.setTimestamp(4, Timestamp.from(key.since()));
      statement.setString(5, key.publicJwk());
      statement.setBytes(6, key.encryptedPrivateKey());
      statement.executeUpdate();
    }
  }

  private static void move(Connection connection, KeyState from, KeyState to, Instant now)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
      statement.setString(1, to.name());
      statement.setTimestamp(2, Timestamp.from(now));
      statement.setString(3, from.name());
      statement.executeUpdate();
    }
  }

  private static void delete(Connection connection, String kid) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
      statement.setString(1, kid);
      statement.executeUpdate();
    }
  }
}
