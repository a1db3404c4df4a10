package org.caspian.gateway.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.caspian.platform.command.Ids;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Servers;
import org.caspian.platform.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Gateways on one real database, without the rest of them. */
class LiveGatewaysTest {

  private final Clock clock = Clock.systemUTC();
  private final List<LiveGateways> started = new ArrayList<>();
  private TestDatabase database;

  @BeforeEach
  void anEmptyTable() throws SQLException, IOException {
    database = Servers.newDatabase();
    String file = "/db/migration/V20261126.45__live_gateway.sql";
    try (InputStream sql = LiveGatewaysTest.class.getResourceAsStream(file)) {
      execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @AfterEach
  void stopAll() {
    started.forEach(gateway -> gateway.stop(null));
  }

  private LiveGateways start() throws SQLException {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(database.url());
    dataSource.setUser(database.user());
    dataSource.setPassword(database.password());
    LiveGateways gateway = new LiveGateways(dataSource, new Ids(clock), clock);
    gateway.start(null);
    started.add(gateway);
    return gateway;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void awaitCount(int count, LiveGateways gateway) {
    Await.until("there are " + count + " gateways", () -> gateway.count() == count);
  }

  @Test
  void oneIsAlone() throws SQLException {
    assertEquals(1, start().count());
  }

  @Test
  void theyKnowOfEachOther() throws SQLException {
    LiveGateways first = start();
    LiveGateways second = start();

    assertEquals(2, second.count());
    awaitCount(2, first);
  }

  @Test
  void oneThatStopsIsNotCountedAnyMore() throws SQLException {
    LiveGateways first = start();
    LiveGateways second = start();
    awaitCount(2, first);

    second.stop(null);

    awaitCount(1, first);
  }

  @Test
  void oneThatWasKilledIsMissedAfterAWhile() throws SQLException {
    LiveGateways first = start();
    execute("insert into live_gateway values (uuidv7(), now() - interval '8 seconds')");
    awaitCount(2, first);

    awaitCount(1, first);
  }

  @Test
  void whileTheTableCannotBeReadTheLastCountStays() throws SQLException {
    LiveGateways first = start();
    start();
    awaitCount(2, first);
    execute("alter table live_gateway rename to away");
    execute("delete from away");

    first.readNow();
    assertEquals(2, first.count());

    execute("alter table away rename to live_gateway");
    awaitCount(2, first);
  }
}
