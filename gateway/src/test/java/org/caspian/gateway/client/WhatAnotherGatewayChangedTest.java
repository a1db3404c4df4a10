package org.caspian.gateway.client;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.caspian.platform.testkit.Await;
import org.junit.jupiter.api.Test;

/** A client got a token here, and is changed there. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class WhatAnotherGatewayChangedTest {

  private static final String NEXT_VERSION =
      "update client set version = version + 1, %s where id = ?::uuid";

  @Inject DataSource dataSource;

  @Test
  void isKnownHereWhenTheClientWasDisabled() throws SQLException {
    Credentials client = clientWithToken();

    run(NEXT_VERSION.formatted("state = 'DISABLED', disabled_at = now()"), client);

    isRefusedSoon(client, 401);
  }

  @Test
  void isKnownHereWhenItsSecretWasWithdrawn() throws SQLException {
    Credentials client = clientWithToken();

    run("delete from client_secret where client_id = ?::uuid", client);
    run(NEXT_VERSION.formatted("changed_at = now()"), client);

    isRefusedSoon(client, 401);
  }

  @Test
  void isKnownHereWhenItMayBeUsedFromElsewhereOnly() throws SQLException {
    Credentials client = clientWithToken();

    run(NEXT_VERSION.formatted("networks = '{192.0.2.0/24}'"), client);

    isRefusedSoon(client, 400);
  }

  @Test
  void isKnownHereAtOnceWhenItHasAnotherSecret() throws SQLException {
    Credentials client = clientWithToken();
    String another = UUID.randomUUID().toString();

    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "insert into client_secret (id, client_id, hash, created_at) values (?, ?, ?, now())")) {
      statement.setObject(1, UUID.randomUUID());
      statement.setObject(2, UUID.fromString(client.id()));
      statement.setBytes(3, ClientSecret.hash(another));
      statement.executeUpdate();
    }

    TheGateway.tokenRequest(new Credentials(client.id(), client.clientId(), another))
        .then()
        .statusCode(200);
  }

  private static Credentials clientWithToken() {
    Credentials client = TheGateway.clientOf(TheGateway.member());
    TheGateway.tokenRequest(client).then().statusCode(200);
    return client;
  }

  private static void isRefusedSoon(Credentials client, int status) {
    Await.asserted("it is known", () -> TheGateway.tokenRequest(client).then().statusCode(status));
  }

  private void run(String statement, Credentials client) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      prepared.setString(1, client.id());
      prepared.executeUpdate();
    }
  }
}
