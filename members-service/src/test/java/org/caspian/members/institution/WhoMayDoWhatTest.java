package org.caspian.members.institution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
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
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix of callers and routes is {@code authorization/institutions.csv}. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class WhoMayDoWhatTest {

  @ParameterizedTest(name = "{2} {0} {1}: {3}")
  @MethodSource("cells")
  void everyCallerOfEveryRoute(String method, String path, String caller, int status) {
    UUID id = Api.anyInstitution();
    if (path.endsWith("/reinstatement")) {
      Api.suspended(id, "fees", Effect.VOTE);
    }

    RequestSpecification request = as(caller).contentType(ContentType.JSON);
    (method.equals("GET") ? request : request.header("If-Match", "\"1\"").body(body(method, path)))
        .request(method, path.replace("{id}", id.toString()))
        .then()
        .statusCode(status);
  }

  @Test
  void theMatrixHasEveryRoute() {
    TreeSet<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document().get("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(method -> described.add(method.toUpperCase() + " " + path.getKey()));
    }
    TreeSet<String> listed = new TreeSet<>();
    lines().skip(1).forEach(line -> listed.add(line.split(",")[0] + " " + line.split(",")[1]));

    assertEquals(described, listed);
  }

  @Test
  void aMissingScopeIsNamed() {
    Api.with(Tokens.token().claim("scope", "members:read").sign())
        .body(Draft.any().body())
        .post(Api.INSTITUTIONS)
        .then()
        .statusCode(403)
        .body("code", equalTo("insufficient-scope"))
        .header("WWW-Authenticate", startsWith("Bearer error=\"insufficient_scope\""));
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
        .body("code", equalTo("forbidden"))
        .body("detail", equalTo("Only the secretariat may do this."));
  }

  static Stream<Arguments> cells() {
    List<String> header =
        lines().map(line -> line.split(",")).map(List::of).findFirst().orElseThrow();
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
    UUID member = UUID.randomUUID();
    return switch (caller) {
      case "nobody" -> given();
      case "otherScopes" -> Api.with(Tokens.member(member, "mobility:read mobility:write"));
      case "memberReads" -> Api.with(Tokens.member(member, "members:read"));
      case "member" -> Api.member(member);
      case "secretariatReads" -> Api.with(Tokens.token().claim("scope", "members:read").sign());
      case "secretariat" -> Api.secretariat();
      default -> throw new IllegalArgumentException(caller);
    };
  }

  private static Map<String, ?> body(String method, String path) {
    String command = method + " " + path.substring(path.lastIndexOf('/') + 1);
    return switch (command) {
      case "POST institutions" -> Draft.any().body();
      case "PATCH {id}" -> Map.of("city", "Sari");
      case "POST suspension" -> Map.of("reason", "fees", "effects", List.of("VOTE"));
      case "POST reinstatement" -> Map.of("reason", "paid");
      case "PUT local-reference" -> Map.of("localReference", Draft.unique());
      case "POST imports" -> Map.of("rows", List.of(Draft.any().body()));
      default -> throw new IllegalArgumentException(command);
    };
  }

  private static Stream<String> lines() {
    return new BufferedReader(
            new InputStreamReader(
                resource("authorization/institutions.csv"), StandardCharsets.UTF_8))
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
