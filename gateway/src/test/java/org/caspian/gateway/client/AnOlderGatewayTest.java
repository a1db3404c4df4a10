package org.caspian.gateway.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.junit.jupiter.api.Test;

/** A gateway of the release before, which knows one secret of a client, runs beside this one. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class AnOlderGatewayTest {

  private static final String ITS_LOOK_UP = "select secret_hash from client where client_id = ?";

  private static final String ITS_INSERT =
      """
      insert into client (id, version, created_at, changed_at, changed_by, change_count, client_id,
        institution, label, state, scopes, secret_hash)
      values (?, 1, now(), now(), 'older', 0, ?, null, 'Older', 'ACTIVE', '{CHANGES_READ}', ?)
      """;

  @Inject DataSource dataSource;

  @Test
  void knowsTheClientsThatThisOneOpens() throws SQLException {
    Credentials client = TheGateway.clientOf(TheGateway.member());

    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ITS_LOOK_UP)) {
      statement.setString(1, client.clientId());
      ResultSet row = statement.executeQuery();
      row.next();
      assertArrayEquals(ClientSecret.hash(client.clientSecret()), row.getBytes(1));
    }
  }

  @Test
  void opensClientsThatThisOneKnows() throws SQLException {
    UUID id = UUID.randomUUID();
    Credentials client = new Credentials(id.toString(), id.toString(), "a secret of the older one");

    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ITS_INSERT)) {
      statement.setObject(1, id);
      statement.setString(2, client.clientId());
      statement.setBytes(3, ClientSecret.hash(client.clientSecret()));
      statement.executeUpdate();
    }

    TheGateway.tokenRequest(client).then().statusCode(200);
  }
}
