package org.caspian.events;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Bodies.body;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caspian.platform.testkit.Tokens;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix of callers and routes is {@code authorization/events.csv}. */
@QuarkusTest
class WhoMayDoWhatTest {

  private static University host;
  private static University home;
  private static University third;

  @BeforeAll
  static void threeUniversities() {
    host = University.member();
    home = University.member();
    third = University.member();
  }

  @ParameterizedTest(name = "{2} {0} {1}: {3}")
  @MethodSource("cells")
  void everyCallerOfEveryRoute(String method, String path, String caller, int status) {
    String event = Given.open(host, 5);
    String registration = Given.registered(home, event);
    Given.registered(third, event);
    if (path.endsWith("/registration-opening")) {
      Given.command(host, event, "registration-closing").then().statusCode(200);
    }

    RequestSpecification request = as(caller).contentType(ContentType.JSON);
    body(method, path).ifPresent(request::body);
    (method.equals("PATCH") ? request.header("If-Match", "\"2\"") : request)
        .request(method, path.replace("{id}", path.startsWith("/v1/events") ? event : registration))
        .then()
        .statusCode(status);
  }

  @Test
  void theMatrixHasEveryRoute() {
    assertEquals(
        Routes.all(),
        lines()
            .skip(1)
            .map(line -> line.split(","))
            .map(cells -> cells[0] + " " + cells[1])
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  static Stream<Arguments> cells() {
    List<String> header = List.of(lines().findFirst().orElseThrow().split(","));
    return lines()
        .skip(1)
        .map(line -> line.split(","))
        .flatMap(
            cells ->
                IntStream.range(2, cells.length)
                    .mapToObj(
                        column ->
                            Arguments.of(
                                cells[0],
                                cells[1],
                                header.get(column),
                                Integer.parseInt(cells[column]))));
  }

  private static RequestSpecification as(String caller) {
    return switch (caller) {
      case "nobody" -> given();
      case "otherScopes" ->
          given().auth().oauth2(Tokens.member(home.id(), "mobility:read mobility:write"));
      case "homeReads" -> given().auth().oauth2(Tokens.member(home.id(), "events:read"));
      case "home" -> home.asks();
      case "host" -> host.asks();
      case "third" -> third.asks();
      case "secretariat" -> University.secretariatAsks();
      default -> throw new IllegalArgumentException(caller);
    };
  }

  private static Optional<Map<String, Object>> body(String method, String path) {
    return switch (method + " " + path.substring(path.lastIndexOf('/') + 1)) {
      case "POST events" -> Optional.of(Given.event(5));
      case "PATCH {id}" -> Optional.of(Map.of("capacity", 6));
      case "POST cancellation" -> Optional.of(Map.of("reason", "No."));
      case "POST registrations" -> Optional.of(Given.person(Given.newCode()));
      case "PUT local-reference" -> Optional.of(Map.of("localReference", Given.newCode()));
      default -> Optional.empty();
    };
  }

  private static Stream<String> lines() {
    return new BufferedReader(
            new InputStreamReader(
                Thread.currentThread()
                    .getContextClassLoader()
                    .getResourceAsStream("authorization/events.csv"),
                StandardCharsets.UTF_8))
        .lines();
  }
}
