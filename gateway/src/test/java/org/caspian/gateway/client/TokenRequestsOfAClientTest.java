package org.caspian.gateway.client;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class TokenRequestsOfAClientTest {

  private UUID member;
  private TheGateway.Credentials client;

  @BeforeEach
  void aClient() {
    member = TheGateway.member();
    client = TheGateway.clientOf(member, "members:read");
  }

  @Test
  void areThereWithTheirTokens() {
    String token = TheGateway.token(client);

    Response events = await(1);
    events
        .then()
        .body(has("items.outcome", contains("ISSUED")))
        .body(has("items.address", contains("127.0.0.1")))
        .body(has("items.scope", contains("members:read")))
        .body(has("items.tokenId", contains(TheGateway.claims(token).get("jti"))));
  }

  @Test
  void areThereWhenTheyWereRefused() {
    TheGateway.tokenRequest(new TheGateway.Credentials(null, client.clientId(), "wrong"));
    TheGateway.tokenRequest(client, "events:read");

    await(2)
        .then()
        .body(has("items.outcome", contains("REFUSED", "REFUSED")))
        .body(has("items.error", contains("invalid_client", "invalid_scope")));
  }

  @Test
  void haveNoSecretsInThem() {
    String token = TheGateway.token(client);
    TheGateway.tokenRequest(new TheGateway.Credentials(null, client.clientId(), "wrong-secret"));

    String all = await(2).asString();

    assertFalse(all.contains(client.clientSecret()), all);
    assertFalse(all.contains("wrong-secret"), all);
    assertFalse(all.contains(token.substring(token.lastIndexOf('.'))), all);
  }

  @Test
  void areReadFromATimeOnAndPageByPage() {
    TheGateway.token(client);
    Instant first = Instant.parse(Json.<String>at(await(1), "items[0].at"));
    TheGateway.token(client);
    TheGateway.token(client);
    await(3);

    Response page = read("?limit=2");
    assertEquals(2, Json.<List<?>>at(page, "items").size());
    read("?limit=2&cursor=" + Json.at(page, "next"))
        .then()
        .body(has("items", hasSize(1)))
        .body(has("next", nullValue()));
    read("?since=9999-12-31T23:59:59Z").then().body(has("items", empty()));
    read("?since=0001-01-01T00:00:00Z").then().body(has("items", hasSize(3)));
    read("?since=" + first.plus(1, ChronoUnit.DAYS)).then().body(has("items", empty()));
    read("?since=" + first.minusSeconds(1)).then().body(has("items", hasSize(3)));
  }

  @Test
  void ofWhoIsNoClientAreNotKept() throws SQLException {
    String secretInTheWrongPlace = client.clientSecret();

    TheGateway.tokenRequest(
        new TheGateway.Credentials(null, secretInTheWrongPlace, client.clientId()));
    TheGateway.token(client);
    await(1);

    assertEquals(0, TheGateway.rows("token_event", "client_id", secretInTheWrongPlace));
  }

  @Test
  void areWrittenWhateverOthersCallThemselves() {
    // It is cut in the middle of the last sign.
    TheGateway.tokenRequest(
        new TheGateway.Credentials(null, "a".repeat(99) + Character.toString(0x1F30A), "x"));

    TheGateway.token(client);

    await(1).then().body(has("items.outcome", contains("ISSUED")));
  }

  @Test
  void areNobodyElsesToRead() {
    TheGateway.Credentials other = TheGateway.clientOf(TheGateway.member());

    TheGateway.as(other)
        .get("/v1/clients/" + client.id() + "/token-requests")
        .then()
        .statusCode(404);
    TheGateway.as(TheGateway.clientOf(member, "clients:read"))
        .get("/v1/clients/" + client.id() + "/token-requests")
        .then()
        .statusCode(200);
  }

  private Response await(int count) {
    Await.asserted(
        "they are written", () -> assertEquals(count, Json.<List<?>>at(read(""), "items").size()));
    return read("");
  }

  private Response read(String query) {
    return TheGateway.secretariat().get("/v1/clients/" + client.id() + "/token-requests" + query);
  }
}
