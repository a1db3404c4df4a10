package org.caspian.members.institution;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.testkit.AccessMatrix;
import org.caspian.platform.testkit.AccessMatrix.Cell;
import org.caspian.platform.testkit.Callers;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix of callers and routes is {@code authorization/members.csv}. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class WhoMayDoWhatTest {

  private static final AccessMatrix<UUID> MATRIX = new AccessMatrix<>("members");

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void everyCallerOfEveryRoute(Cell cell) {
    boolean suspended = cell.caller().equals("suspended") || cell.path().endsWith("/reinstatement");
    UUID id =
        MATRIX.situation(
            cell,
            suspended ? "suspended" : "active",
            () -> suspended ? suspended() : Api.anyInstitution());

    RequestSpecification request = callers(id).as(cell.caller());
    if (!cell.method().equals("GET")) {
      request.body(body(cell));
    }
    if (cell.method().equals("PATCH")) {
      request.header("If-Match", "\"1\"");
    }
    MATRIX.judge(cell, request.request(cell.method(), cell.path().replace("{id}", id.toString())));
  }

  @Test
  void theMatrixHasEveryRoute() {
    MATRIX.hasEveryRoute();
  }

  static Stream<Cell> cells() {
    return MATRIX.cells();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "POST, /v1/institutions",
    "PATCH, /v1/institutions/{id}",
    "POST, /v1/institutions/{id}/suspension",
    "POST, /v1/institutions/{id}/reinstatement",
    "POST, /v1/institutions/imports"
  })
  void aMemberIsToldThatItIsNotItsCommandBeforeItsBodyIsRead(String method, String path) {
    Api.anyMember()
        .body("{\"no such field\":")
        .request(method, path.replace("{id}", Api.anyInstitution().toString()))
        .then()
        .statusCode(403)
        .body(has("code", equalTo("forbidden")))
        .body(has("detail", equalTo("Only the secretariat may do this.")));
  }

  private static Callers callers(UUID institution) {
    return new Callers(
        Tokens::token,
        "members:read",
        "members:read members:write",
        Map.of("own", institution, "suspended", institution, "third", UUID.randomUUID()));
  }

  private static UUID suspended() {
    UUID id = Api.anyInstitution();
    Api.suspended(id, "fees", Effect.values());
    return id;
  }

  private static Map<String, ?> body(Cell cell) {
    return switch (cell.command()) {
      case "POST institutions" -> Draft.any().body();
      case "PATCH {id}" -> Map.of("city", "Sari");
      case "POST suspension" -> Map.of("reason", "fees", "effects", List.of("VOTE"));
      case "POST reinstatement" -> Map.of("reason", "paid");
      case "PUT local-reference" -> Map.of("localReference", Draft.unique());
      case "POST imports" -> Map.of("rows", List.of(Draft.any().body()));
      default -> throw new IllegalArgumentException(cell.command());
    };
  }
}
