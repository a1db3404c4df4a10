package org.caspian.projects;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.testkit.AccessMatrix;
import org.caspian.platform.testkit.AccessMatrix.Cell;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Callers;
import org.caspian.platform.testkit.Tokens;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The matrix of callers and routes is {@code authorization/projects.csv}. The project is a draft in
 * which one partner has confirmed and one, whom the routes name, is invited.
 */
@QuarkusTest
class WhoMayDoWhatTest {

  private static final AccessMatrix<Scene> MATRIX = new AccessMatrix<>("projects");

  private static final University COORDINATOR = University.member();
  private static final University PARTNER = University.memberIn("AZ");
  private static final University INVITED = University.memberIn("IR");
  private static final University THIRD = University.memberIn("RU");

  private record Scene(University coordinator, String project) {

    Callers callers() {
      return new Callers(
          Tokens::token,
          "projects:read",
          "projects:read projects:write",
          Map.of(
              "own", coordinator.id(),
              "party", PARTNER.id(),
              "invited", INVITED.id(),
              "third", THIRD.id(),
              "suspended", coordinator.id()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void everyCallerOfEveryRoute(Cell cell) {
    boolean suspended = cell.caller().equals("suspended");
    Scene scene =
        MATRIX.situation(
            cell,
            suspended ? "suspended" : "draft",
            () -> suspended ? ofASuspendedCoordinator() : draft(COORDINATOR));

    RequestSpecification request = scene.callers().as(cell.caller());
    body(cell).ifPresent(request::body);
    if (cell.method().equals("PATCH")) {
      request.header("If-Match", "\"4\"");
    }
    MATRIX.judge(
        cell,
        request.request(
            cell.method(),
            cell.path()
                .replace("{id}", scene.project())
                .replace("{institutionId}", INVITED.id().toString())));
  }

  @Test
  void theMatrixHasEveryRoute() {
    MATRIX.hasEveryRoute();
  }

  static Stream<Cell> cells() {
    return MATRIX.cells();
  }

  private static Scene draft(University coordinator) {
    String project = Given.confirmedBy(coordinator, PARTNER);
    Given.invite(project, coordinator, INVITED).then().statusCode(201);
    return new Scene(coordinator, project);
  }

  /** It is suspended with all effects when everything is there. */
  private static Scene ofASuspendedCoordinator() {
    University coordinator = University.member();
    Scene scene = draft(coordinator);
    coordinator.isSuspended(
        "VOTE", "OFFICE", "DELEGATES", "NEW_PROJECTS", "NEW_NOMINATIONS", "LISTING");
    Await.until(
        "the suspension has arrived",
        () -> Given.begin(coordinator, Given.project()).statusCode() == 403);
    return scene;
  }

  private static Optional<Map<String, Object>> body(Cell cell) {
    return switch (cell.command()) {
      case "POST projects" -> Optional.of(Given.project());
      case "PATCH {id}" -> Optional.of(Map.of("theme", "SUBSOIL_USE"));
      case "PUT local-reference" ->
          Optional.of(Map.of("localReference", UUID.randomUUID().toString()));
      case "POST partners" -> Optional.of(Map.of("institutionId", THIRD.id().toString()));
      case "POST refusal" -> Optional.of(Map.of("reason", "No ship."));
      default -> Optional.empty();
    };
  }
}
