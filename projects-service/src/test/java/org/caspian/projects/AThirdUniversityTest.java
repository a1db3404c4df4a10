package org.caspian.projects;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.platform.testkit.EveryPage;
import org.caspian.platform.testkit.Routes;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Knows nothing of what two others plan, whichever way it asks. */
@QuarkusTest
class AThirdUniversityTest {

  private final University coordinator = University.member();
  private final University partner = University.memberIn("AZ");
  private final University third = University.memberIn("IR");
  private String project;

  @BeforeEach
  void aProjectOfTwoOthers() {
    project = Given.draftWith(coordinator, partner);
  }

  /** A request that is right in its shape, on every route that names an object. */
  private record Attempt(String method, String path, Map<String, Object> body) {

    String operation() {
      return method + " " + path;
    }
  }

  private List<Attempt> attempts() {
    return List.of(
        new Attempt("GET", "/v1/projects/{id}", null),
        new Attempt("PATCH", "/v1/projects/{id}", Map.of("theme", "SUBSOIL_USE")),
        new Attempt("GET", "/v1/projects/{id}/history", null),
        new Attempt("PUT", "/v1/projects/{id}/local-reference", Map.of("localReference", "mine")),
        new Attempt("POST", "/v1/projects/{id}/submission", null),
        new Attempt(
            "POST",
            "/v1/projects/{id}/partners",
            Map.of("institutionId", coordinator.id().toString())),
        new Attempt("GET", "/v1/projects/{id}/partners", null),
        new Attempt("GET", "/v1/projects/{id}/partners/{institutionId}", null),
        new Attempt("POST", "/v1/projects/{id}/partners/{institutionId}/confirmation", null),
        new Attempt("POST", "/v1/projects/{id}/partners/{institutionId}/refusal", Map.of()),
        new Attempt("POST", "/v1/projects/{id}/partners/{institutionId}/withdrawal", null));
  }

  @TestFactory
  Stream<DynamicTest> isToldThatThereIsNothing() {
    Given.draft(third);
    return attempts().stream()
        .map(attempt -> dynamicTest(attempt.operation(), () -> isNotFound(attempt)));
  }

  private void isNotFound(Attempt attempt) {
    Response own = send(attempt, project);
    own.then().statusCode(404).body(has("code", equalTo("not-found")));

    Response nothing = send(attempt, "01a207bd-0000-7000-8000-000000000000");
    assertEquals(
        nothing.<String>path("detail"), own.<String>path("detail"), "the same for unknown ids");
  }

  private Response send(Attempt attempt, String id) {
    RequestSpecification request = third.asks();
    if (attempt.body() != null) {
      request.body(attempt.body());
    }
    if (attempt.method().equals("PATCH")) {
      request.header("If-Match", "\"2\"");
    }
    return request.request(
        attempt.method(),
        attempt.path().replace("{id}", id).replace("{institutionId}", partner.id().toString()));
  }

  @Test
  void isTriedOnEveryRouteThatNamesAnObject() {
    assertEquals(Routes.ofObjects(), operations());
  }

  private Set<String> operations() {
    return attempts().stream()
        .map(Attempt::operation)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is in each list that names no object, and is nothing to the third one. */
  private Map<String, List<String>> lists() {
    return Map.of("/v1/projects", List.of(project));
  }

  @Test
  void seesNothingInLists() {
    lists()
        .forEach(
            (path, ids) -> {
              EveryPage.of(partner::asks, path).shows(ids);
              EveryPage.of(third::asks, path).hides(ids);
            });
  }

  @Test
  void isTriedOnEveryList() {
    Set<String> tried = operations();
    lists().keySet().forEach(path -> tried.add("GET " + path));
    // The same for everybody.
    tried.add("GET /v1/projects/themes");

    assertEquals(Set.of(), Routes.listsBeyond(tried));
  }
}
