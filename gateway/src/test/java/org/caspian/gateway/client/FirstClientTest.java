package org.caspian.gateway.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.platform.testkit.Await;
import org.junit.jupiter.api.Test;

/** The gateway has started, and so there is a first client; another gateway starts after it. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class FirstClientTest {

  private static final String WAITING =
      "select count(*) from pg_locks where locktype = 'advisory' and not granted";

  @Inject FirstClient firstClient;

  @Inject DataSource dataSource;

  @Test
  void theSecondGatewayOpensNoOther() throws SQLException {
    firstClient.start(new StartupEvent());
    assertEquals("1", single("select count(*) from client where client_id = 'secretariat:1'"));
    TheGateway.tokenRequest(TheGateway.firstClient()).then().statusCode(200);
  }

  @Test
  void theSecondGatewayLooksOnlyWhenTheFirstHasCommitted() throws SQLException {
    try (Connection first = dataSource.getConnection();
        Statement statement = first.createStatement()) {
      first.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(" + FirstClient.LOCK + ")");
      CompletableFuture<Void> second =
          CompletableFuture.runAsync(() -> firstClient.start(new StartupEvent()));
      Await.until("it waits", () -> !"0".equals(single(WAITING)));
      assertFalse(second.isDone());
      first.commit();
      second.join();
    }
  }

  private String single(String query) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
