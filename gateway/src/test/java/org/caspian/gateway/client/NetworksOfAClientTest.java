package org.caspian.gateway.client;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.platform.testkit.KafkaProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a university that calls from this machine. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class NetworksOfAClientTest {

  private static final List<String> HERE = List.of("127.0.0.0/8", "::1");
  private static final List<String> ELSEWHERE = List.of("192.0.2.0/24", "2001:db8:7::/48");

  private TheGateway.Credentials client;

  @BeforeEach
  void aClient() {
    client =
        TheGateway.clientOf(TheGateway.member(), "members:read", "clients:read", "clients:write");
  }

  @Test
  void areAnyUntilTheyAreSet() {
    read().then().statusCode(200).body(has("$", not(hasKey("networks"))));
  }

  @Test
  void areShownAndTakenBack() {
    setting(ELSEWHERE).then().statusCode(200).body(has("networks", equalTo(ELSEWHERE)));
    read().then().body(has("networks", equalTo(ELSEWHERE)));
    tokenRequest().then().statusCode(400);

    setting(List.of()).then().statusCode(200).body(has("$", not(hasKey("networks"))));
    tokenRequest().then().statusCode(200);
  }

  @Test
  void letItsProgramsIn() {
    setting(ELSEWHERE).then().statusCode(200);
    tokenRequest().then().statusCode(400);
    setting(HERE).then().statusCode(200);

    tokenRequest().then().statusCode(200);
    TheGateway.as(client).get("/v1/clients").then().statusCode(200);
  }

  @Test
  void keepOthersFromTokens() {
    setting(ELSEWHERE).then().statusCode(200);

    tokenRequest()
        .then()
        .statusCode(400)
        .body(has("error", equalTo("unauthorized_client")))
        .body(has("error_description", containsString("127.0.0.1")));
  }

  @Test
  void countForTokensThatAreOut() {
    RequestSpecification withToken = TheGateway.as(client);

    setting(ELSEWHERE).then().statusCode(200);

    withToken
        .get("/v1/clients")
        .then()
        .statusCode(403)
        .body(has("code", equalTo("address-not-allowed")))
        .body(has("detail", containsString("127.0.0.1")));
  }

  @Test
  void arePointedAtWhereTheyAreNone() {
    setting(List.of("192.0.2.0/24", "192.0.2.1/24", "campus.example", "::/129"))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("network-not-acceptable")))
        .body(has("errors.pointer", contains("/networks/1", "/networks/2", "/networks/3")));
    read().then().body(has("$", not(hasKey("networks"))));
  }

  @Test
  void doNotShutOutWhoSetsThemForItself() {
    TheGateway.Credentials office = TheGateway.clientOfSecretariat();

    setting(TheGateway.as(office), office, ELSEWHERE)
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("own-address-missing")));
    setting(TheGateway.as(office), office, HERE).then().statusCode(200);
  }

  @Test
  void ofAClientThatIsDisabledStayAsTheyAre() {
    TheGateway.secretariat()
        .post("/v1/clients/" + client.id() + "/disablement")
        .then()
        .statusCode(200);

    setting(ELSEWHERE).then().statusCode(409).body(has("code", equalTo("state-conflict")));
  }

  @Test
  void areHeardOfByItsInstitution() {
    setting(ELSEWHERE).then().statusCode(200);

    try (KafkaProbe kafka = KafkaProbe.open()) {
      assertEquals(
          ELSEWHERE.getFirst(),
          kafka
              .await(
                  "caspian.gateway.client.v1",
                  "org.caspian.gateway.client.networks-set.v1",
                  client.id())
              .data()
              .at("/networks/0")
              .asText());
    }
  }

  private Response tokenRequest() {
    return TheGateway.tokenRequest(client);
  }

  private Response read() {
    return TheGateway.secretariat().get("/v1/clients/" + client.id());
  }

  private Response setting(List<String> networks) {
    return setting(TheGateway.secretariat(), client, networks);
  }

  private static Response setting(
      RequestSpecification caller, TheGateway.Credentials client, List<String> networks) {
    return caller
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON)
        .body(Map.of("networks", networks))
        .put("/v1/clients/" + client.id() + "/networks");
  }
}
