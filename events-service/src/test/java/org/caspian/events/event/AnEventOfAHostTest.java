package org.caspian.events.event;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.caspian.events.Given;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AnEventOfAHostTest {

  private final University host = University.member();
  private final University other = University.member();

  @Test
  void beginsAsADraftThatNobodyElseSees() {
    Response answer = Given.make(host, Given.event(20));

    answer
        .then()
        .statusCode(201)
        .header("Location", endsWith(answer.<String>path("id")))
        .header("ETag", startsWith("\"1."))
        .body(has("number", matchesPattern("EV-\\d{4}-\\d{5,}-\\d")))
        .body(has("state", equalTo("DRAFT")))
        .body(has("host", equalTo(host.id().toString())))
        .body(has("label", equalTo("Caspian Summer University")))
        .body(has("localStart", equalTo(Given.FIRST_DAY + "T09:00:00")))
        .body(has("startsAt", equalTo(Given.FIRST_DAY + "T04:00:00Z")))
        .body(has("endsAt", equalTo(Given.FIRST_DAY.plusDays(10) + "T13:00:00Z")))
        .body(has("capacity", equalTo(20)))
        .body(has("version", equalTo(1)))
        .body(
            has(
                "actions",
                contains("UPDATE", "OPEN_REGISTRATION", "CANCEL", "SET_LOCAL_REFERENCE")));
    String draft = Json.at(answer, "id");
    other.asks().get("/v1/events/{id}", draft).then().statusCode(404);
    other
        .asks()
        .queryParam("host", host.id().toString())
        .get("/v1/events")
        .then()
        .body(has("items", empty()));
    University.secretariatAsks().get("/v1/events/{id}", draft).then().statusCode(200);
  }

  @Test
  void isEverybodysToSeeOnceItWasOpened() {
    String event = Given.open(host, 20);
    Given.command(host, event, "registration-closing").then().statusCode(200);

    other
        .asks()
        .get("/v1/events/{id}", event)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("REGISTRATION_CLOSED")))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
    other
        .asks()
        .queryParam("host", host.id().toString())
        .get("/v1/events")
        .then()
        .body(has("items.id", contains(event)))
        .body(has("items[0].actions", nullValue()));
  }

  @Test
  void isOpenedAndClosedInTurn() {
    String event = Given.open(host, 20);
    Given.command(host, event, "registration-opening")
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
    Given.command(host, event, "registration-closing").then().statusCode(200);
    Given.command(host, event, "registration-closing").then().statusCode(409);
    Given.command(host, event, "registration-opening")
        .then()
        .statusCode(200)
        .body(has("state", equalTo("REGISTRATION_OPEN")))
        .body(has("version", equalTo(4)));
  }

  @Test
  void isNotOpenedOnceItHasBegun() {
    String event = Given.made(host, Given.eventSoon(20));

    Given.onceBegun(
        () -> {
          Given.command(host, event, "registration-opening")
              .then()
              .statusCode(409)
              .body(has("code", equalTo("event-has-begun")))
              .body(has("retry", equalTo("never")));
          host.asks()
              .get("/v1/events/{id}", event)
              .then()
              .body(has("actions", contains("UPDATE", "CANCEL", "SET_LOCAL_REFERENCE")));
        });
  }

  @Test
  void isNotOpenedByAnInstitutionThatHasLeft() {
    String draft = Given.draft(host, 20);
    host.hasLeft();

    Await.asserted(
        "the end of the membership has arrived",
        () ->
            host.asks()
                .get("/v1/events/{id}", draft)
                .then()
                .body(has("actions", contains("UPDATE", "CANCEL", "SET_LOCAL_REFERENCE"))));
    Given.command(host, draft, "registration-opening")
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-a-member")));
    Given.make(host, Given.event(20)).then().statusCode(403);
  }

  @Test
  void saysWhoMayRegister() {
    String event = Given.open(host, 20);

    for (University member : List.of(host, other)) {
      Await.asserted(
          "the member is known",
          () ->
              member
                  .asks()
                  .get("/v1/events/{id}", event)
                  .then()
                  .body(has("actions", hasItem("REGISTER"))));
    }
    University.secretariatAsks()
        .get("/v1/events/{id}", event)
        .then()
        .body(has("actions", not(hasItem("REGISTER"))));
    Given.command(host, event, "registration-closing").then().statusCode(200);
    other
        .asks()
        .get("/v1/events/{id}", event)
        .then()
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
  }

  @Test
  void isCancelledForAReasonThatEverybodyReads() {
    String event = Given.open(host, 20);

    Given.cancel(host, event)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("CANCELLED")))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));

    other
        .asks()
        .get("/v1/events/{id}/history", event)
        .then()
        .statusCode(200)
        .body(has("items.command", contains("event.openRegistration", "event.cancel")))
        .body(has("items[1].reason", equalTo("The ferry does not run.")));
    other
        .asks()
        .get("/v1/events/{id}", event)
        .then()
        .body(has("cancellationReason", equalTo("The ferry does not run.")));
    Given.change(host, event, body("capacity", 30))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
    Given.command(host, event, "registration-opening").then().statusCode(409);
    Given.cancel(host, event).then().statusCode(409);
  }

  @Test
  void isMadeByMembersOnly() {
    Given.make(University.nonMember(), Given.event(20))
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-a-member")));
    University.secretariatAsks().body(Given.event(20)).post("/v1/events").then().statusCode(403);
  }

  @Test
  void isRefusedWhereClocksLeaveItsTimeOut() {
    Map<String, Object> event =
        with(
            with(
                with(Given.event(20), "timeZone", "Europe/Berlin"),
                "localStart",
                "2027-03-28T02:30"),
            "localEnd",
            "2027-04-01T18:00");

    Given.make(host, event)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("rule-violated")))
        .body(has("errors.pointer", contains("/localStart")))
        .body(has("errors.code", contains("no-such-local-time")));
  }

  @ParameterizedTest
  @CsvSource({
    "kind, PICNIC, not-in-list",
    "localStart, 2027-02-30T09:00, bad-format",
    "localStart, 2027-02-20T09:00:00Z, bad-format",
    "localStart, 2027-02-20, bad-format",
    "localStart, 1927-02-20T09:00, pattern",
    "timeZone, Asia/Atlantis, not-in-list",
    "timeZone, +05:00, not-in-list"
  })
  void isRefusedInAWrongShape(String member, String value, String code) {
    Given.make(host, with(Given.event(20), member, value))
        .then()
        .statusCode(400)
        .body(has("errors.pointer", contains("/" + member)))
        .body(has("errors.code", contains(code)));
  }

  @Test
  void isToldAllThatIsWrongInItsShapeAtOnce() {
    Map<String, Object> event = with(Given.event(0), "localStart", "2027-07-05T09:00:00Z");

    Given.make(host, with(event, "localEnd", "2027-02-30T09:00"))
        .then()
        .statusCode(400)
        .body(has("errors.pointer", contains("/capacity", "/localEnd", "/localStart")))
        .body(has("errors.code", contains("out-of-range", "bad-format", "bad-format")))
        .body(has("errors[2].detail", containsString("2026-09-01T09:00:00")))
        .body(has("errors[2].detail", containsString("timeZone")));
  }

  @Test
  void lastsAYearAtMostAndBeginsWithinTenYears() {
    Map<String, Object> event =
        with(Given.event(20), "localStart", Given.FIRST_DAY.plusYears(9) + "T09:00");

    Given.make(host, with(event, "localEnd", "2999-07-05T09:00"))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/localEnd", "/localStart")))
        .body(has("errors.code", contains("lasts-too-long", "too-far-ahead")));
  }

  @Test
  void hasPlacesForOneToTenThousandAndTitlesOfThreeHundredCharacters() {
    for (int capacity : List.of(0, 10_001)) {
      Given.make(host, Given.event(capacity))
          .then()
          .statusCode(400)
          .body(has("errors.pointer", contains("/capacity")));
    }
    Map<String, Object> title = body("en", "x".repeat(301), "kk", "x".repeat(300));
    Given.make(host, with(Given.event(1), "title", title))
        .then()
        .statusCode(400)
        .body(has("errors.pointer", contains("/title/en")))
        .body(has("errors.code", contains("too-long")));
  }

  @Test
  void hasALocalReferenceOfEachReaderOnce() {
    String event = Given.open(host, 20);
    for (University reader : List.of(host, other)) {
      reader
          .asks()
          .body(Map.of("localReference", "KZ 1"))
          .put("/v1/events/{id}/local-reference", event)
          .then()
          .statusCode(200)
          .body(has("localReference", equalTo("KZ 1")))
          .body(has("version", equalTo(2)));
    }
    Given.make(host, with(Given.event(1), "localReference", "KZ 1"))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")))
        .body(has("existingId", equalTo(event)));
    other
        .asks()
        .queryParam("localReference", "KZ 1")
        .get("/v1/events")
        .then()
        .body(has("items.id", contains(event)));
  }
}
