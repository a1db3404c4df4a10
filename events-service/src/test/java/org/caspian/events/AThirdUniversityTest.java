package org.caspian.events;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
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

/** Knows nothing of the registrations of others, nor of their drafts, whichever way it asks. */
@QuarkusTest
class AThirdUniversityTest {

  private final University host = University.member();
  private final University home = University.member();
  private final University third = University.member();
  private String draft;
  private String event;
  private String registration;

  @BeforeEach
  void aDraftAndARegistrationOfOthers() {
    draft = Given.draft(host, 1);
    event = Given.open(host, 1);
    registration = Given.registered(home, event);
    Given.registered(home, event);
    Given.made(third, Given.event(1));
  }

  /** A request that is right in its shape, on every route that names an object. */
  private record Attempt(String method, String path, Map<String, Object> body) {

    String operation() {
      return method + " " + path;
    }
  }

  private List<Attempt> attempts() {
    Map<String, Object> name = Map.of("localReference", "mine");
    return List.of(
        new Attempt("GET", "/v1/events/{id}", null),
        new Attempt("PATCH", "/v1/events/{id}", Map.of("capacity", 7)),
        new Attempt("GET", "/v1/events/{id}/places", null),
        new Attempt("GET", "/v1/events/{id}/history", null),
        new Attempt("PUT", "/v1/events/{id}/local-reference", name),
        new Attempt("POST", "/v1/events/{id}/registration-opening", null),
        new Attempt("POST", "/v1/events/{id}/registration-closing", null),
        new Attempt("POST", "/v1/events/{id}/cancellation", Map.of("reason", "No.")),
        new Attempt("GET", "/v1/events/{id}/registrations", null),
        new Attempt("POST", "/v1/events/{id}/registrations", Given.person("P-third")),
        new Attempt("GET", "/v1/registrations/{id}", null),
        new Attempt("GET", "/v1/registrations/{id}/history", null),
        new Attempt("PUT", "/v1/registrations/{id}/local-reference", name),
        new Attempt("POST", "/v1/registrations/{id}/withdrawal", null));
  }

  @TestFactory
  Stream<DynamicTest> isToldThatThereIsNothing() {
    return attempts().stream()
        .map(attempt -> dynamicTest(attempt.operation(), () -> isNotFound(attempt)));
  }

  private void isNotFound(Attempt attempt) {
    String id = attempt.path().startsWith("/v1/events") ? draft : registration;
    Response own = send(attempt, id);
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
      request.header("If-Match", "\"1\"");
    }
    return request.request(attempt.method(), attempt.path().replace("{id}", id));
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

  /** What is in each list whose object it sees, and is nothing to the third one. */
  private Map<String, List<String>> lists() {
    return Map.of(
        "/v1/events",
        List.of(draft),
        "/v1/registrations",
        List.of(registration),
        "/v1/events/" + event + "/registrations",
        List.of(registration, home.id().toString()));
  }

  @Test
  void seesNothingInLists() {
    lists()
        .forEach(
            (path, ids) -> {
              EveryPage.of(host::asks, path).shows(ids);
              EveryPage.of(third::asks, path).hides(ids);
            });
  }

  @Test
  void isTriedOnEveryList() {
    Set<String> tried = operations();
    lists().keySet().forEach(path -> tried.add("GET " + path));

    assertEquals(Set.of(), Routes.listsBeyond(tried));
  }

  @Test
  void seesNoDraftsInLists() {
    third
        .asks()
        .queryParam("host", host.id().toString())
        .get("/v1/events")
        .then()
        .statusCode(200)
        .body(has("items.id", contains(event)));
  }
}
