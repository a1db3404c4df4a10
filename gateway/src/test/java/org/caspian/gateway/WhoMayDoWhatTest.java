package org.caspian.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.testkit.AccessMatrix;
import org.caspian.platform.testkit.AccessMatrix.Cell;
import org.caspian.platform.testkit.Callers;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix of callers and routes is {@code authorization/gateway.csv}. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class WhoMayDoWhatTest {

  private static final AccessMatrix<Scene> MATRIX = new AccessMatrix<>("gateway");

  private static UUID member;
  private static UUID suspendedMember;

  private record Scene(UUID member, String client, String secret) {

    Callers callers() {
      return new Callers(
          OwnTokens::token,
          "changes:read clients:read",
          "changes:read clients:read clients:write",
          Map.of("own", member, "suspended", member, "third", UUID.randomUUID()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void everyCallerOfEveryRoute(Cell cell) {
    boolean suspended = cell.caller().equals("suspended");
    Scene scene =
        MATRIX.situation(
            cell,
            suspended ? "a client of a suspended member" : "a client",
            () -> aClientOf(suspended ? suspendedMember() : member()));

    RequestSpecification request = scene.callers().as(cell.caller());
    switch (cell.command()) {
      case "POST token" ->
          request
              .contentType("application/x-www-form-urlencoded; charset=UTF-8")
              .formParam("grant_type", "client_credentials")
              .formParam("client_id", GatewayServers.BOOTSTRAP_CLIENT_ID)
              .formParam("client_secret", GatewayServers.BOOTSTRAP_CLIENT_SECRET);
      case "POST clients" ->
          request.body(Map.of("institution", scene.member(), "label", "Student system"));
      case "POST introspect", "POST revoke" ->
          request
              .contentType("application/x-www-form-urlencoded; charset=UTF-8")
              .formParam("token", "none")
              .formParam("client_id", GatewayServers.BOOTSTRAP_CLIENT_ID)
              .formParam("client_secret", GatewayServers.BOOTSTRAP_CLIENT_SECRET);
      case "PUT keys" -> request.body(Map.of("keys", List.of()));
      case "PUT networks" -> request.body(Map.of("networks", List.of()));
      case "PUT proof-of-possession" -> request.body(Map.of("required", false));
      case "POST secrets" -> request.body(Map.of());
      case "PUT local-reference" ->
          request.body(Map.of("localReference", UUID.randomUUID().toString()));
      default -> {}
    }
    String path = cell.path().replace("{id}", scene.client()).replace("{secretId}", scene.secret());
    MATRIX.judge(cell, request.request(cell.method(), path));
  }

  @Test
  void theMatrixHasEveryRoute() {
    MATRIX.hasEveryRoute();
  }

  static Stream<Cell> cells() {
    return MATRIX.cells();
  }

  private static UUID member() {
    if (member == null) {
      member = TheGateway.member();
    }
    return member;
  }

  private static UUID suspendedMember() {
    if (suspendedMember == null) {
      suspendedMember = TheGateway.suspendedMember();
    }
    return suspendedMember;
  }

  private static Scene aClientOf(UUID member) {
    String client = TheGateway.clientOf(member, "changes:read").id();
    Response added =
        TheGateway.secretariat()
            .contentType(ContentType.JSON)
            .body(Map.of())
            .post("/v1/clients/" + client + "/secrets");
    return new Scene(member, client, Json.at(added, "secrets[0].id"));
  }
}
