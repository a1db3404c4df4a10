package org.caspian.gateway.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caspian.platform.testkit.Servers;
import org.caspian.platform.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** On a real database, without the rest of the gateway. */
class KeyTableTest {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final KeySchedule SCHEDULE =
      new KeySchedule(
          Duration.ofDays(90),
          Duration.ofMinutes(15),
          Duration.ofHours(24),
          SigningAlgorithm.ES256);

  private final KeyCipher cipher = KeyCipher.of(Base64.getEncoder().encodeToString(new byte[32]));
  private TestDatabase database;
  private KeyTable table;

  @BeforeEach
  void anEmptyTable() throws SQLException, IOException {
    database = Servers.newDatabase();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(migration());
    }
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(database.url());
    dataSource.setUser(database.user());
    dataSource.setPassword(database.password());
    table = new KeyTable(dataSource);
  }

  @Test
  void ofTwentyGatewaysThatStartAtOnceOneMakesTheFirstKey()
      throws ExecutionException, InterruptedException, SQLException {
    assertEquals(1, howManyOfTwenty(() -> table.addFirst(() -> key(KeyState.ACTIVE))));
    assertEquals(1, table.all().size());
  }

  @Test
  void noKeyIsMadeWhereOneIsActive() throws SQLException {
    assertTrue(table.addFirst(() -> key(KeyState.ACTIVE)));
    assertFalse(table.addFirst(() -> key(KeyState.ACTIVE)));
  }

  @Test
  void twoKeysAreNeverActiveAtOnce() throws SQLException {
    table.addFirst(() -> key(KeyState.ACTIVE));
    StoredKey second = key(KeyState.ACTIVE);
    SQLException refused =
        assertThrows(SQLException.class, () -> KeyRows.insert(database.connect(), second));
    assertEquals("23505", refused.getSQLState());
  }

  @ParameterizedTest
  @EnumSource(SigningAlgorithm.class)
  void aKeyComesBackAsItWasMade(SigningAlgorithm algorithm) throws SQLException {
    SigningKey made = SigningKey.make(algorithm);
    table.addFirst(() -> made.store(KeyState.ACTIVE, NOW, cipher));
    SigningKey read = SigningKey.open(table.all().getFirst(), cipher);
    assertEquals(made.kid(), read.kid());
    assertEquals(algorithm, read.algorithm());
    assertEquals(made.privateKey(), read.privateKey());
  }

  @Test
  void thePrivatePartIsNowhereInTheRow() throws SQLException {
    SigningKey made = SigningKey.make(SigningAlgorithm.ES256);
    table.addFirst(() -> made.store(KeyState.ACTIVE, NOW, cipher));
    StoredKey row = table.all().getFirst();
    assertFalse(row.publicJwk().contains("\"d\""), "no private parameter");
    byte[] encoded = made.privateKey().getEncoded();
    assertFalse(latin(row.encryptedPrivateKey()).contains(latin(encoded)), "not in clear");
  }

  @Test
  void aKeySignsForItsPeriodAndTheNextOneIsPublishedBefore() throws SQLException {
    table.addFirst(() -> key(KeyState.ACTIVE));
    Instant end = NOW.plus(SCHEDULE.period());

    assertFalse(moveOn(end.minus(SCHEDULE.lead()).minusMillis(1)));
    assertEquals(List.of(KeyState.ACTIVE), states());
    assertTrue(moveOn(end.minus(SCHEDULE.lead())));
    assertEquals(List.of(KeyState.ACTIVE, KeyState.NEXT), states());
    assertFalse(moveOn(end.minusMillis(1)));
    assertTrue(moveOn(end));
    assertEquals(List.of(KeyState.RETIRING, KeyState.ACTIVE), states());
    assertFalse(moveOn(end.plus(SCHEDULE.retention()).minusMillis(1)));
    assertTrue(moveOn(end.plus(SCHEDULE.retention())));
    assertEquals(List.of(KeyState.ACTIVE), states());
  }

  @Test
  void aKeyForAnotherAlgorithmIsFollowedByOneForTheRightOne() throws SQLException {
    table.addFirst(
        () -> SigningKey.make(SigningAlgorithm.PS256).store(KeyState.ACTIVE, NOW, cipher));

    assertTrue(moveOn(NOW));
    assertFalse(moveOn(NOW), "a second next key");
    assertTrue(moveOn(NOW.plus(SCHEDULE.lead())));

    assertEquals(
        List.of(SigningAlgorithm.PS256, SigningAlgorithm.ES256),
        table.all().stream().map(StoredKey::algorithm).toList());
    assertEquals(List.of(KeyState.RETIRING, KeyState.ACTIVE), states());
  }

  @Test
  void ofTwentyGatewaysThatMoveOnAtOnceOneDoesIt()
      throws SQLException, ExecutionException, InterruptedException {
    table.addFirst(() -> key(KeyState.ACTIVE));
    Instant due = NOW.plus(SCHEDULE.period());

    assertEquals(1, howManyOfTwenty(() -> moveOn(due)));
    assertEquals(List.of(KeyState.ACTIVE, KeyState.NEXT), states());
    Instant later = due.plus(SCHEDULE.lead());
    assertEquals(1, howManyOfTwenty(() -> moveOn(later)));
    assertEquals(List.of(KeyState.RETIRING, KeyState.ACTIVE), states());
  }

  @Test
  void anActiveKeyThatIsWithdrawnIsReplacedAtOnce() throws SQLException {
    table.addFirst(() -> key(KeyState.ACTIVE));
    String withdrawn = table.all().getFirst().kid();

    assertTrue(table.withdraw(withdrawn, () -> key(KeyState.ACTIVE)));
    assertFalse(table.withdraw(withdrawn, () -> key(KeyState.ACTIVE)), "again");

    assertEquals(List.of(KeyState.ACTIVE), states());
    assertNotEquals(withdrawn, table.all().getFirst().kid());
  }

  @Test
  void anotherKeyThatIsWithdrawnIsGone() throws SQLException {
    table.addFirst(() -> key(KeyState.ACTIVE));
    StoredKey next = key(KeyState.NEXT);
    KeyRows.insert(database.connect(), next);

    assertTrue(table.withdraw(next.kid(), () -> key(KeyState.ACTIVE)));

    assertEquals(List.of(KeyState.ACTIVE), states());
  }

  /** How many of twenty that do the same at once did something. */
  private static int howManyOfTwenty(Callable<Boolean> action)
      throws ExecutionException, InterruptedException {
    CyclicBarrier start = new CyclicBarrier(20);
    List<Future<Boolean>> all = new ArrayList<>();
    try (ExecutorService gateways = Executors.newFixedThreadPool(20)) {
      for (int i = 0; i < 20; i++) {
        all.add(
            gateways.submit(
                () -> {
                  start.await();
                  return action.call();
                }));
      }
    }
    int some = 0;
    for (Future<Boolean> one : all) {
      some += one.get() ? 1 : 0;
    }
    return some;
  }

  private boolean moveOn(Instant now) throws SQLException {
    return table.moveOn(
        SCHEDULE,
        now,
        () -> SigningKey.make(SCHEDULE.algorithm()).store(KeyState.NEXT, now, cipher));
  }

  private List<KeyState> states() throws SQLException {
    return table.all().stream().map(StoredKey::state).toList();
  }

  private StoredKey key(KeyState state) {
    return SigningKey.make(SigningAlgorithm.ES256).store(state, NOW, cipher);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String migration() throws IOException {
    String file = "/db/migration/V20261110.1__signing_key.sql";
    try (InputStream sql = KeyTableTest.class.getResourceAsStream(file)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
