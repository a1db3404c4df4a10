package org.caspian.projects.project;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.University;
import org.caspian.projects.Given;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BeginningAProjectTest {

  private final University coordinator = University.member();

  @Test
  void makesADraftOfTheCallersInstitution() {
    Response answer = Given.begin(coordinator, with(Given.project(), "localReference", "№ 7"));

    answer
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/projects/" + Json.at(answer, "id")))
        .header("ETag", matchesPattern("\"1\\..+\""))
        .body(has("number", matchesPattern("PR-\\d{4}-\\d{5,}-\\d")))
        .body(has("localReference", equalTo("№ 7")))
        .body(has("state", equalTo("DRAFT")))
        .body(has("title.kk", equalTo("Каспий итбалығы")))
        .body(has("label", equalTo("Seals of the Caspian")))
        .body(has("theme", equalTo("CASPIAN_ECOLOGY")))
        .body(has("coordinator", equalTo(coordinator.id().toString())))
        .body(has("partners", empty()))
        .body(has("submittedAt", nullValue()))
        .body(has("version", equalTo(1)))
        .body(has("actions", containsInAnyOrder("UPDATE", "INVITE", "SET_LOCAL_REFERENCE")));
    assertEquals(
        answer.jsonPath().getMap("$"),
        Given.read(Json.at(answer, "id"), coordinator).jsonPath().getMap("$"));
  }

  @Test
  void isDoneOnceForOneKey() {
    Given.draft(coordinator);
    Response first = beginWithKey();
    Response second = beginWithKey();

    second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
    assertEquals(first.<String>path("id"), second.<String>path("id"));
  }

  private Response beginWithKey() {
    return coordinator
        .asks()
        .header("Idempotency-Key", "seals-" + coordinator.id())
        .body(Given.project())
        .post("/v1/projects");
  }

  @Test
  void isRefusedWithAllThatIsWrongWithTheShape() {
    coordinator
        .asks()
        .body(
            body(
                "title",
                Map.of("en", "x".repeat(301), "xx-nonsense-", "y", "ru", " "),
                "label",
                "",
                "state",
                "SUBMITTED",
                "coordinator",
                coordinator.id().toString()))
        .post("/v1/projects")
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-body")))
        .body(
            has(
                "errors.pointer",
                containsInAnyOrder(
                    "/title/en",
                    "/title/xx-nonsense-",
                    "/title/ru",
                    "/label",
                    "/theme",
                    "/state",
                    "/coordinator")));
  }

  @Test
  void takesATitleOf300Characters() {
    Given.begin(coordinator, with(Given.project(), "title", Map.of("en", "x".repeat(300))))
        .then()
        .statusCode(201);
  }

  @Test
  void needsALatinLine() {
    Map<String, Object> cyrillic = with(Given.project(), "title", Map.of("ru", "Тюлени"));

    Given.begin(coordinator, cyrillic)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("rule-violated")))
        .body(has("errors.pointer", contains("/label")))
        .body(has("errors.code", contains("required")));
    Given.begin(coordinator, with(cyrillic, "label", "Тюлени"))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("not-latin")));
    Given.begin(coordinator, with(cyrillic, "label", "Seals"))
        .then()
        .statusCode(201)
        .body(has("label", equalTo("Seals")));
  }

  @Test
  void isNothingForTheSecretariat() {
    University.secretariatAsks()
        .body(Given.project())
        .post("/v1/projects")
        .then()
        .statusCode(403)
        .body(has("code", equalTo("forbidden")));
  }
}
