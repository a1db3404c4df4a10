package org.caspian.events;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Optional;
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

/** The matrix of callers and routes is {@code authorization/events.csv}. */
@QuarkusTest
class WhoMayDoWhatTest {

  private static final AccessMatrix<Scene> MATRIX = new AccessMatrix<>("events");

  private static final University HOST = University.member();
  private static final University HOME = University.member();
  private static final University THIRD = University.member();

  private record Scene(University host, University home, String event, String registration) {

    /** What belongs to somebody is its own, and of the other side. */
    Callers callers(boolean ofEvent) {
      return new Callers(
          Tokens::token,
          "events:read",
          "events:read events:write",
          Map.of(
              "own",
              ofEvent ? host.id() : home.id(),
              "party",
              ofEvent ? home.id() : host.id(),
              "third",
              THIRD.id(),
              "suspended",
              host.id()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void everyCallerOfEveryRoute(Cell cell) {
    boolean closed = cell.path().endsWith("/registration-opening");
    boolean suspended = cell.caller().equals("suspended");
    boolean ofEvent = cell.path().startsWith("/v1/events");
    Scene scene =
        MATRIX.situation(
            cell,
            (closed ? "closed" : "open") + (suspended ? " and suspended" : ""),
            () -> suspended ? ofASuspendedHost(closed) : scene(HOST, HOME, closed));

    RequestSpecification request = scene.callers(ofEvent).as(cell.caller());
    body(cell).ifPresent(request::body);
    if (cell.method().equals("PATCH")) {
      request.header("If-Match", HOST.asks().get("/v1/events/{id}", scene.event()).header("ETag"));
    }
    String id = ofEvent ? scene.event() : scene.registration();
    MATRIX.judge(cell, request.request(cell.method(), cell.path().replace("{id}", id)));
  }

  @Test
  void theMatrixHasEveryRoute() {
    MATRIX.hasEveryRoute();
  }

  static Stream<Cell> cells() {
    return MATRIX.cells();
  }

  private static Scene scene(University host, University home, boolean closed) {
    String event = Given.open(host, 50);
    String registration = Given.registered(home, event);
    if (closed) {
      Given.command(host, event, "registration-closing").then().statusCode(200);
    }
    return new Scene(host, home, event, registration);
  }

  /** It takes part itself, and is suspended with all effects when everything is there. */
  private static Scene ofASuspendedHost(boolean closed) {
    University host = University.member();
    Scene scene = scene(host, host, closed);
    String another = Given.open(HOST, 50);
    host.isSuspended("VOTE", "OFFICE", "DELEGATES", "NEW_PROJECTS", "NEW_NOMINATIONS", "LISTING");
    Await.until(
        "the suspension has arrived", () -> Given.register(host, another).statusCode() == 403);
    return scene;
  }

  private static Optional<Map<String, Object>> body(Cell cell) {
    return switch (cell.command()) {
      case "POST events" -> Optional.of(Given.event(5));
      case "PATCH {id}" -> Optional.of(Map.of("capacity", 60));
      case "POST cancellation" -> Optional.of(Map.of("reason", "No."));
      case "POST registrations" -> Optional.of(Given.person(Given.newCode()));
      case "PUT local-reference" -> Optional.of(Map.of("localReference", Given.newCode()));
      default -> Optional.empty();
    };
  }
}
