package org.caspian.contracttests;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No service runs, and no database. Nothing comes back: this comes after every test that needs the
 * platform whole.
 */
@Tag(Platform.OWN)
@Order(Integer.MAX_VALUE - 1)
class NothingBehindTheGatewayTest {

  /** Of operations that the gateway answers itself: it reads the body before it decides. */
  private static final Map<String, String> BODIES_AT_THE_GATEWAY =
      Map.of(
          "POST /v1/clients/{id}/secrets", "{}",
          "PUT /v1/clients/{id}/keys", "{\"keys\": []}",
          "PUT /v1/clients/{id}/networks", "{\"networks\": []}",
          "PUT /v1/clients/{id}/proof-of-possession", "{\"required\": false}",
          "POST /v1/clients", "{\"institution\": null, \"label\": \"Late\"}",
          "PUT /v1/clients/{id}/local-reference", "{\"localReference\": \"L-1\"}");

  private static Caller secretariat;

  @BeforeAll
  static void stopAll() {
    Platform platform = Platform.shared();
    secretariat = platform.secretariat();
    for (String service : List.of("members", "mobility", "projects", "events")) {
      platform.stack().kill(service);
      platform.stack().kill(service + "-2");
    }
    platform.stack().postgres().stop();
  }

  @ParameterizedTest
  @MethodSource
  void isToldWithWhenToComeAgain(Operation operation) {
    RequestSpecification request = secretariat.asking();
    Optional.ofNullable(BODIES_AT_THE_GATEWAY.get(operation.toString())).ifPresent(request::body);

    Response answer = operation.send(request);

    assertEquals(503, answer.statusCode(), answer.asString());
    assertEquals("unavailable", Json.at(answer, "code"));
    assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0);
  }

  @Test
  void noTokenIsGiven() {
    Response answer =
        given()
            .baseUri(Platform.shared().anyGateway().toString())
            .auth()
            .preemptive()
            .basic("nobody", "nothing")
            .formParam("grant_type", "client_credentials")
            .post("/oauth2/token");

    assertEquals(503, answer.statusCode(), answer.asString());
    assertEquals("temporarily_unavailable", Json.at(answer, "error"));
  }

  static Stream<Operation> isToldWithWhenToComeAgain() {
    return Operation.answering(503);
  }
}
