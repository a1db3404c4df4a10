package org.caspian.projects;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caspian.platform.testkit.Tokens;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The matrix of callers and routes is {@code authorization/projects.csv}. The project is a draft in
 * which one partner has confirmed and one, whom the routes name, is invited.
 */
@QuarkusTest
class WhoMayDoWhatTest {

  private static final String READS = "projects:read";

  /** Made once: what is asked of them leaves them as they are. */
  private static Cast cast;

  private String project;

  private record Cast(
      University coordinator,
      University partner,
      University invited,
      University third,
      University fresh) {}

  @BeforeEach
  void aDraft() {
    if (cast == null) {
      cast =
          new Cast(
              University.member(),
              University.memberIn("AZ"),
              University.memberIn("IR"),
              University.memberIn("RU"),
              University.memberIn("TM"));
      Given.draft(cast.third());
      Given.draftWith(cast.coordinator(), cast.fresh());
    }
    project = Given.confirmedBy(cast.coordinator(), cast.partner());
    Given.invite(project, cast.coordinator(), cast.invited()).then().statusCode(201);
  }

  @ParameterizedTest(name = "{2} {0} {1}: {3}")
  @MethodSource("cells")
  void everyCallerOfEveryRoute(String method, String path, String caller, int status) {
    RequestSpecification request = as(caller).contentType(ContentType.JSON);
    Map<String, ?> body = body(method, path);
    if (body != null) {
      request.header("If-Match", "\"4\"").body(body);
    }
    request
        .request(
            method,
            path.replace("{id}", project)
                .replace("{institutionId}", cast.invited().id().toString()))
        .then()
        .statusCode(status);
  }

  @Test
  void theMatrixHasEveryRoute() {
    TreeSet<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document().get("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    TreeSet<String> listed = new TreeSet<>();
    lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(cell -> listed.add(cell[0] + " " + cell[1]));

    assertEquals(described, listed);
  }

  @Test
  void aMissingScopeIsNamed() {
    as("coordinatorReads")
        .contentType(ContentType.JSON)
        .body(Given.project())
        .post("/v1/projects")
        .then()
        .statusCode(403)
        .body("code", equalTo("insufficient-scope"))
        .header("WWW-Authenticate", startsWith("Bearer error=\"insufficient_scope\""));
  }

  static Stream<Arguments> cells() {
    List<String> header = List.of(lines().findFirst().orElseThrow().split(","));
    return lines()
        .skip(1)
        .map(line -> line.split(","))
        .flatMap(
            cells ->
                Stream.iterate(2, column -> column < cells.length, column -> column + 1)
                    .map(
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
      case "otherScopes" -> with(cast.coordinator(), "mobility:read mobility:write");
      case "third" -> cast.third().asks();
      case "partnerReads" -> with(cast.partner(), READS);
      case "partner" -> cast.partner().asks();
      case "invited" -> cast.invited().asks();
      case "coordinatorReads" -> with(cast.coordinator(), READS);
      case "coordinator" -> cast.coordinator().asks();
      case "secretariatReads" -> given().auth().oauth2(Tokens.token().claim("scope", READS).sign());
      case "secretariat" -> University.secretariatAsks();
      default -> throw new IllegalArgumentException(caller);
    };
  }

  private static RequestSpecification with(University university, String scopes) {
    return given().auth().oauth2(Tokens.member(university.id(), scopes));
  }

  private Map<String, ?> body(String method, String path) {
    String command = method + " " + path.substring(path.lastIndexOf('/') + 1);
    return switch (command) {
      case "POST projects" -> Given.project();
      case "PATCH {id}" -> Map.of("theme", "SUBSOIL_USE");
      case "PUT local-reference" -> Map.of("localReference", project);
      case "POST partners" -> Map.of("institutionId", cast.fresh().id().toString());
      case "POST refusal" -> Map.of("reason", "No ship.");
      default -> null;
    };
  }

  private static Stream<String> lines() {
    return new BufferedReader(
            new InputStreamReader(resource("authorization/projects.csv"), StandardCharsets.UTF_8))
        .lines();
  }

  private static JsonNode document() {
    try (InputStream document = resource("META-INF/quarkus-generated-openapi-doc.JSON")) {
      return new ObjectMapper().readTree(document);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static InputStream resource(String name) {
    return Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
  }
}
