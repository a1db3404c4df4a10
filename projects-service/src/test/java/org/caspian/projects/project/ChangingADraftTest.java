package org.caspian.projects.project;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.caspian.platform.testkit.Parallel;
import org.caspian.platform.testkit.University;
import org.caspian.projects.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChangingADraftTest {

  private final University coordinator = University.member();
  private String project;

  @BeforeEach
  void aDraft() {
    project = Given.draft(coordinator);
  }

  @Test
  void changesWhatIsNamedAndKeepsTheRest() {
    Map<String, Object> expected = Given.read(project, coordinator).jsonPath().getMap("$");
    expected.put("theme", "SUBSOIL_USE");
    expected.put("version", 2);

    Map<String, Object> after =
        patch(1, Map.of("theme", "SUBSOIL_USE")).statusCode(200).extract().jsonPath().getMap("$");

    expected.put("changedAt", after.get("changedAt"));
    assertEquals(expected, after);
    assertEquals(expected, Given.read(project, coordinator).jsonPath().getMap("$"));
  }

  @Test
  void mergesTheTitlesAndTheLabelFollows() {
    patch(1, "{\"title\": {\"kk\": null, \"ru\": \"Тюлени\", \"en\": \"Seals\"}}")
        .statusCode(200)
        .body(has("title", not(hasKey("kk"))))
        .body(has("title.ru", equalTo("Тюлени")))
        .body(has("label", equalTo("Seals")));
  }

  @Test
  void takesWhatWasReadEditedAndSentBackAlsoWithPartners() {
    University partner = University.memberIn("AZ");
    Given.invite(project, coordinator, partner).then().statusCode(201);
    Given.confirm(project, partner).then().statusCode(200);
    Map<String, Object> body = Given.read(project, coordinator).jsonPath().getMap("$");
    body.put("title", Map.of("en", "Seals, edited"));
    body.put("actions", List.of());

    patch(3, body)
        .statusCode(200)
        .body(has("title.en", equalTo("Seals, edited")))
        .body(has("label", equalTo("Seals, edited")))
        .body(has("partners.state", contains("INVITED")));
  }

  @Test
  void asksThoseAgainWhoHaveConfirmedWhatItWas() {
    University partner = University.memberIn("AZ");
    Given.invite(project, coordinator, partner).then().statusCode(201);
    Given.confirm(project, partner).then().statusCode(200);

    patch(3, Map.of("label", "Pinnipeds"))
        .statusCode(200)
        .body(has("partners.state", contains("CONFIRMED")));
    patch(4, Map.of("title", Map.of("ru", "Тюлени")))
        .statusCode(200)
        .body(has("partners.state", contains("INVITED")))
        .body(has("partners[0].decidedAt", nullValue()));

    Given.read(project, partner).then().body(has("actions", hasItems("CONFIRM", "REFUSE")));
    coordinator
        .asks()
        .get("/v1/projects/{id}/history", project)
        .then()
        .body(
            "items[4].changes.find { it.field == 'state' }.partId",
            equalTo(partner.id().toString()));
    Given.confirm(project, partner, 5).then().statusCode(200);
    patch(6, Map.of("theme", "SUBSOIL_USE")).body(has("partners.state", contains("INVITED")));
  }

  @ParameterizedTest
  @CsvSource({
    "id, 01a207bd-a9c0-7d2a-9f0e-3b6c51a84d17",
    "number, PR-2026-00001-9",
    "localReference, mine",
    "state, SUBMITTED",
    "coordinator, 01a207bd-a9c0-7d2a-9f0e-3b6c51a84d17",
    "partners, none",
    "submittedAt, 2026-11-23T09:30:00Z",
    "createdAt, 2026-11-23T09:30:00Z"
  })
  void leavesWhatTheServiceDecides(String field, String value) {
    patch(1, Map.of(field, value))
        .statusCode(400)
        .body(has("errors.pointer", contains("/" + field)))
        .body(has("errors.code", contains("read-only")));
  }

  @Test
  void isHeldAgainstTheSameShapeAndRules() {
    patch(1, "{\"theme\": null, \"title\": null, \"motto\": \"x\"}")
        .statusCode(400)
        .body(has("errors.pointer", hasItems("/theme", "/title", "/motto")));
    patch(1, Map.of("title", Map.of("en", "x".repeat(301))))
        .statusCode(400)
        .body(has("errors.pointer", contains("/title/en")))
        .body(has("errors.code", contains("too-long")));
    patch(1, Map.of("theme", "ASTROLOGY"))
        .statusCode(400)
        .body(has("errors.pointer", contains("/theme")))
        .body(has("errors.code", contains("not-in-list")));
    patch(1, "{\"title\": {\"en\": null}}")
        .statusCode(422)
        .body(has("errors.pointer", contains("/label")));
    assertEquals(1, Given.read(project, coordinator).<Integer>path("version"));
  }

  @Test
  void isNoChangeIfNothingIsDifferent() {
    patch(1, Map.of("theme", "CASPIAN_ECOLOGY")).statusCode(200).body(has("version", equalTo(1)));
  }

  @Test
  void needsTheVersionThatWasRead() {
    coordinator
        .asks()
        .body(Map.of("theme", "SUBSOIL_USE"))
        .patch("/v1/projects/{id}", project)
        .then()
        .statusCode(428)
        .body(has("code", equalTo("precondition-required")));
    patch(2, Map.of("theme", "SUBSOIL_USE"))
        .statusCode(412)
        .body(has("currentVersion", equalTo(1)));
  }

  @Test
  void succeedsOnceForOneVersion() {
    Callable<Response> change = () -> patch(1, Map.of("theme", "SUBSOIL_USE")).extract().response();

    List<Integer> statuses =
        Parallel.send(Collections.nCopies(5, change)).stream().map(Response::statusCode).toList();

    assertEquals(1, Collections.frequency(statuses, 200));
    assertEquals(4, Collections.frequency(statuses, 412));
  }

  @Test
  void isTheCoordinatorsAlone() {
    University partner = University.memberIn("AZ");
    Given.invite(project, coordinator, partner).then().statusCode(201);

    partner
        .asks()
        .header("If-Match", "\"2\"")
        .body(Map.of("theme", "SUBSOIL_USE"))
        .patch("/v1/projects/{id}", project)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
  }

  @Test
  void endsWithTheSubmission() {
    University partner = University.memberIn("AZ");
    String submitted = Given.confirmedBy(coordinator, partner);
    Given.submit(submitted, coordinator).then().statusCode(200);

    coordinator
        .asks()
        .header("If-Match", "\"4\"")
        .body(Map.of("theme", "SUBSOIL_USE"))
        .patch("/v1/projects/{id}", submitted)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/merge-patch+json"})
  void takesBothMediaTypes(String mediaType) {
    coordinator
        .asks()
        .contentType(mediaType)
        .header("If-Match", "\"1\"")
        .body("{\"theme\": \"SUBSOIL_USE\"}")
        .patch("/v1/projects/{id}", project)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse patch(long version, Object body) {
    return coordinator
        .asks()
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .patch("/v1/projects/{id}", project)
        .then();
  }
}
