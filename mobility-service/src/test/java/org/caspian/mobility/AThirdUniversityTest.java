package org.caspian.mobility;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.platform.testkit.EveryPage;
import org.caspian.platform.testkit.Routes;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Knows nothing of what two others agree on, whichever way it asks. */
@QuarkusTest
class AThirdUniversityTest {

  private final University first = University.member();
  private final University second = University.member();
  private final University third = University.member();
  private AgreementOf agreement;
  private AgreementOf proposed;
  private String nomination;
  private String stay;

  @BeforeEach
  void anExchangeOfTwoOthers() {
    agreement = Given.approved(first, second, 5);
    proposed = Given.proposed(first, second, 5);
    nomination = Given.accepted(agreement);
    stay = Given.stayOf(agreement, nomination);
  }

  /** A request that is right in its shape, on every route that names an object. */
  private record Attempt(String method, String path, Map<String, Object> body) {

    String operation() {
      return method + " " + path;
    }
  }

  private List<Attempt> attempts() {
    Map<String, Object> decision =
        body("contentHash", proposed.contentHash(), "actor", Given.actor("R-3"));
    Map<String, Object> name = Map.of("localReference", "mine");
    return List.of(
        new Attempt("GET", "/v1/agreements/{id}", null),
        new Attempt("GET", "/v1/agreements/{id}/history", null),
        new Attempt("GET", "/v1/agreements/{id}/versions", null),
        new Attempt("GET", "/v1/agreements/{id}/versions/{number}", null),
        new Attempt("GET", "/v1/agreements/{id}/conditions/{conditionId}/seats", null),
        new Attempt("PUT", "/v1/agreements/{id}/local-reference", name),
        new Attempt("POST", "/v1/agreements/{id}/versions/{number}/approvals", decision),
        new Attempt(
            "POST",
            "/v1/agreements/{id}/versions/{number}/rejections",
            with(decision, "reason", "No.")),
        new Attempt(
            "POST",
            "/v1/agreements/{id}/versions/{number}/withdrawal",
            body("actor", Given.actor("R-3"))),
        new Attempt("GET", "/v1/nominations/{id}", null),
        new Attempt("GET", "/v1/nominations/{id}/history", null),
        new Attempt("PUT", "/v1/nominations/{id}/local-reference", name),
        new Attempt("POST", "/v1/nominations/{id}/acceptance", Map.of("version", 1)),
        new Attempt(
            "POST", "/v1/nominations/{id}/rejection", Map.of("version", 1, "reason", "No.")),
        new Attempt("POST", "/v1/nominations/{id}/withdrawal", null),
        new Attempt("GET", "/v1/stays/{id}", null),
        new Attempt("GET", "/v1/stays/{id}/history", null),
        new Attempt("PUT", "/v1/stays/{id}/local-reference", name),
        new Attempt(
            "POST", "/v1/stays/{id}/arrival", Map.of("actualStart", Given.TODAY.toString())),
        new Attempt(
            "POST", "/v1/stays/{id}/departure", Map.of("actualEnd", Given.TODAY.toString())));
  }

  @TestFactory
  Stream<DynamicTest> isToldThatThereIsNothing() {
    Given.proposed(third, first, 1);
    return attempts().stream()
        .map(attempt -> dynamicTest(attempt.operation(), () -> isNotFound(attempt)));
  }

  private void isNotFound(Attempt attempt) {
    Response own = send(third, attempt, idFor(attempt));
    own.then().statusCode(404).body(has("code", equalTo("not-found")));

    Response nothing = send(third, attempt, "01a207bd-0000-7000-8000-000000000000");
    assertEquals(
        nothing.<String>path("detail"), own.<String>path("detail"), "the same for unknown ids");
  }

  private Response send(University university, Attempt attempt, String id) {
    RequestSpecification request = university.asks();
    if (attempt.body() != null) {
      request.body(attempt.body());
    }
    if (attempt.path().endsWith("/seats")) {
      request.queryParam("academicYear", Given.thisYear());
    }
    String path =
        attempt
            .path()
            .replace("{id}", id)
            .replace("{number}", "1")
            .replace("{conditionId}", agreement.conditionId().toString());
    return request.request(attempt.method(), path);
  }

  private String idFor(Attempt attempt) {
    if (attempt.path().startsWith("/v1/agreements")) {
      return proposed.id().toString();
    }
    return attempt.path().startsWith("/v1/nominations") ? nomination : stay;
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
    return Map.of(
        "/v1/agreements", List.of(agreement.id().toString(), proposed.id().toString()),
        "/v1/nominations", List.of(nomination, agreement.id().toString()),
        "/v1/stays", List.of(stay, nomination, agreement.id().toString()));
  }

  @Test
  void seesNothingInLists() {
    lists()
        .forEach(
            (path, ids) -> {
              EveryPage.of(second::asks, path).shows(ids);
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
  void nominatesUnderNoAgreementOfOthers() {
    Map<String, Object> nomination = Given.nomination(agreement, Given.newCode());

    Map<String, Object> refusal = refusal(nomination);

    assertEquals("rule-violated", refusal.get("code"));
    assertEquals(refusal(with(nomination, "agreementId", UUID.randomUUID().toString())), refusal);
  }

  private Map<String, Object> refusal(Map<String, Object> nomination) {
    Response answer = third.asks().body(nomination).post("/v1/nominations");
    answer.then().statusCode(422);
    Map<String, Object> problem = answer.jsonPath().getMap("$");
    problem.remove("traceId");
    return problem;
  }

  @Test
  void proposesNothingBetweenOthers() {
    third
        .asks()
        .body(Given.proposal(first, second, 1))
        .post("/v1/agreements")
        .then()
        .statusCode(422)
        .body(has("errors[0].code", equalTo("caller-not-a-party")));
  }
}
