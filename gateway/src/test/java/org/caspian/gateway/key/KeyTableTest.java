package org.caspian.gateway.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
    CyclicBarrier start = new CyclicBarrier(20);
    List<Future<Boolean>> starts = new ArrayList<>();
    try (ExecutorService gateways = Executors.newFixedThreadPool(20)) {
      Callable<Boolean> gateway =
          () -> {
            start.await();
            return table.addFirst(() -> key(KeyState.ACTIVE));
          };
      for (int i = 0; i < 20; i++) {
        starts.add(gateways.submit(gateway));
      }
    }
    int made = 0;
    for (Future<Boolean> one : starts) {
      made += one.get() ? 1 : 0;
    }
    assertEquals(1, made);
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
    table.addFirst(() -> made.store(KeyState.ACTIVE, cipher));
    SigningKey read = SigningKey.open(table.all().getFirst(), cipher);
    assertEquals(made.kid(), read.kid());
    assertEquals(algorithm, read.algorithm());
    assertEquals(made.privateKey(), read.privateKey());
  }

  @Test
  void thePrivatePartIsNowhereInTheRow() throws SQLException {
    SigningKey made = SigningKey.make(SigningAlgorithm.ES256);
    table.addFirst(() -> made.store(KeyState.ACTIVE, cipher));
    StoredKey row = table.all().getFirst();
    assertFalse(row.publicJwk().contains("\"d\""), "no private parameter");
    byte[] encoded = made.privateKey().getEncoded();
    assertFalse(latin(row.encryptedPrivateKey()).contains(latin(encoded)), "not in clear");
  }

  private StoredKey key(KeyState state) {
    return SigningKey.make(SigningAlgorithm.ES256).store(state, cipher);
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
