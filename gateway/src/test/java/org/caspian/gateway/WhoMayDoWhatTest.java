package org.caspian.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.testkit.AccessMatrix;
import org.caspian.platform.testkit.AccessMatrix.Cell;
import org.caspian.platform.testkit.Callers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix of callers and routes is {@code authorization/gateway.csv}. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class WhoMayDoWhatTest {

  private static final AccessMatrix<Scene> MATRIX = new AccessMatrix<>("gateway");

  private static UUID member;

  private record Scene(UUID member, String client) {

    Callers callers() {
      return new Callers(
          OwnTokens::token,
          "changes:read clients:read",
          "changes:read clients:read clients:write",
          Map.of("own", member, "third", UUID.randomUUID()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void everyCallerOfEveryRoute(Cell cell) {
    Scene scene = MATRIX.situation(cell, "a client", WhoMayDoWhatTest::aClient);

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
      case "PUT local-reference" ->
          request.body(Map.of("localReference", UUID.randomUUID().toString()));
      default -> {}
    }
    MATRIX.judge(cell, request.request(cell.method(), cell.path().replace("{id}", scene.client())));
  }

  @Test
  void theMatrixHasEveryRoute() {
    MATRIX.hasEveryRoute();
  }

  static Stream<Cell> cells() {
    return MATRIX.cells();
  }

  private static Scene aClient() {
    if (member == null) {
      member = TheGateway.member();
    }
    return new Scene(member, TheGateway.clientOf(member).id());
  }
}
