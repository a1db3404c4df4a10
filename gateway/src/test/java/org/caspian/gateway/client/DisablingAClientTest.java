package org.caspian.gateway.client;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class DisablingAClientTest {

  @Test
  void aDisabledClientGetsNoToken() {
    Credentials client = TheGateway.clientOf(TheGateway.member());
    TheGateway.tokenRequest(client).then().statusCode(200);
    disable(client)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("DISABLED")))
        .body(has("disabledAt", notNullValue()))
        .body(has("version", equalTo(2)))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
    TheGateway.tokenRequest(client)
        .then()
        .statusCode(401)
        .body(has("error", equalTo("invalid_client")));
  }

  @Test
  void aClientIsDisabledOnce() {
    Credentials client = TheGateway.clientOf(TheGateway.member());
    disable(client).then().statusCode(200);
    disable(client).then().statusCode(409).body(has("code", equalTo("state-conflict")));
  }

  @Test
  void aRepeatedRequestGetsTheFirstAnswer() {
    Credentials client = TheGateway.clientOf(TheGateway.member());
    String key = UUID.randomUUID().toString();
    Response first = disableWithKey(client, key);
    Response second = disableWithKey(client, key);
    first.then().statusCode(200);
    second.then().statusCode(200).header("Idempotency-Replayed", "true");
    assertEquals(first.asString(), second.asString());
  }

  @Test
  void aMemberCannotDisableClients() {
    Credentials client = TheGateway.clientOf(TheGateway.member());
    TheGateway.as(client)
        .post("/v1/clients/" + client.id() + "/disablement")
        .then()
        .statusCode(403);
  }

  @Test
  void anUnknownClientIsNotFound() {
    TheGateway.secretariat()
        .post("/v1/clients/" + UUID.randomUUID() + "/disablement")
        .then()
        .statusCode(404);
    TheGateway.secretariat().post("/v1/clients/x/disablement").then().statusCode(404);
  }

  @Test
  void itsHistoryTellsWhoOpenedAndWhoDisabledIt() {
    Credentials client = TheGateway.clientOf(TheGateway.member());
    disable(client).then().statusCode(200);
    TheGateway.secretariat()
        .get("/v1/clients/" + client.id() + "/history")
        .then()
        .statusCode(200)
        .body(
            has(
                "items.clientId",
                contains(GatewayServers.BOOTSTRAP_CLIENT_ID, GatewayServers.BOOTSTRAP_CLIENT_ID)))
        .body(has("items[1].changes.field", hasItem("state")));
  }

  private static Response disable(Credentials client) {
    return TheGateway.secretariat().post("/v1/clients/" + client.id() + "/disablement");
  }

  private static Response disableWithKey(Credentials client, String key) {
    return TheGateway.secretariat()
        .header("Idempotency-Key", key)
        .post("/v1/clients/" + client.id() + "/disablement");
  }
}
