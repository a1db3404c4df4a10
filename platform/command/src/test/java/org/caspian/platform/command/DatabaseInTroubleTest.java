package org.caspian.platform.command;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.command.album.Probe;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = CaspianServers.class,
    initArgs = @ResourceArg(name = "kafka", value = "none"))
class DatabaseInTroubleTest {

  @Inject Probe probe;
  @Inject Database database;
  @Inject AgroalDataSource pool;

  private final Client client = new Client();

  @AfterEach
  void letCommandsGoOn() {
    probe.clear();
  }

  @Test
  void anErrorSaysNothingOfTheRow() throws SQLException {
    UUID album = UUID.fromString(client.album("Discreet"));
    try (Connection connection = pool.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("insert into track values (?, ?, ?, 'Aigerim')")) {
      statement.setObject(1, album);
      statement.setObject(2, album);
      statement.setString(3, "too long".repeat(20));

      SQLException refusal = assertThrows(SQLException.class, statement::executeUpdate);

      assertFalse(refusal.getMessage().contains("Aigerim"), refusal.getMessage());
    }
  }

  @Test
  void anExhaustedPoolIsSaidToPassForReadsAndWrites() throws SQLException {
    String album = client.album("Kept");
    String title = Client.fresh("Later");
    String key = Client.fresh("key");

    List<Connection> all = takeAll();
    try {
      isUnavailable(client.read(album));
      isUnavailable(Client.create(client.request(key), title));
    } finally {
      for (Connection connection : all) {
        connection.close();
      }
    }

    Client.create(client.request(key), title).then().statusCode(201);
    client.read(album).then().statusCode(200);
  }

  @Test
  void aConnectionThatIsLostInTheMiddleLeavesNothing() {
    String title = Client.fresh("Lost");
    String key = Client.fresh("key");
    probe.put(
        count ->
            database.count(
                """
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where state = 'idle in transaction' and application_name = 'albums'"""));

    isUnavailable(Client.create(client.request(key), title));
    probe.clear();

    assertEquals(0, database.count("select count(*) from album where title = ?", title));
    Client.create(client.request(key), title).then().statusCode(201);
  }

  @Test
  void connectionsThatDiedWhileTheyWereIdleAreReplaced() {
    client.album("Warm");
    database.count(
        """
        select count(pg_terminate_backend(pid)) from pg_stat_activity
        where state = 'idle' and application_name = 'albums'""");

    // Who comes in the first second may still meet one, and is told so.
    Await.until(
        "the pool has living connections",
        () -> Client.create(client.request(), "After").statusCode() == 201);
  }

  @Test
  void theServerEndsWhatTakesTooLong() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet settings =
            statement.executeQuery(
                """
                select current_setting('statement_timeout'), current_setting('transaction_timeout'),
                       current_setting('synchronous_commit'), current_setting('transaction_isolation')
                """)) {
      settings.next();
      assertEquals("10s", settings.getString(1));
      assertEquals("30s", settings.getString(2));
      assertEquals("on", settings.getString(3));
      assertEquals("read committed", settings.getString(4));
    }
  }

  /** The pool lends ten connections and not one more. */
  private List<Connection> takeAll() throws SQLException {
    List<Connection> taken = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      taken.add(pool.getConnection());
    }
    return taken;
  }

  private static void isUnavailable(Response answer) {
    answer
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body(has("code", equalTo("unavailable")))
        .body(has("retry", equalTo("later")));
  }
}
