package org.caspian.events.registration;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.caspian.events.Given;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.Parallel;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ARegistrationTest {

  private final University host = University.member();
  private final University home = University.member();
  private String event;

  @BeforeEach
  void anEventWithTwoPlaces() {
    event = Given.open(host, 2);
  }

  @Test
  void isConfirmedWhileThereArePlaces() {
    Response answer = Given.register(home, event);

    answer
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/registrations/" + answer.<String>path("id")))
        .header("ETag", startsWith("\"1."))
        .body(has("number", matchesPattern("RG-\\d{4}-\\d{5,}-\\d")))
        .body(has("state", equalTo("CONFIRMED")))
        .body(has("position", nullValue()))
        .body(has("eventId", equalTo(event)))
        .body(has("home", equalTo(home.id().toString())))
        .body(has("host", equalTo(host.id().toString())))
        .body(has("person.personId", notNullValue()))
        .body(has("person.native.given", equalTo("Айгерім")))
        .body(has("confirmedAt", equalTo(answer.<String>path("registeredAt"))))
        .body(has("retainUntil", equalTo(Given.FIRST_DAY.plusDays(10).plusYears(6).toString())))
        .body(has("version", equalTo(1)))
        .body(has("actions", contains("WITHDRAW", "SET_LOCAL_REFERENCE")));
    Given.registration(host, Json.at(answer, "id"))
        .statusCode(200)
        .body(has("person.passportLatin.family", equalTo("Nurlanova")))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
  }

  @Test
  void waitsWhenThereAreNone() {
    Given.registered(home, event);
    Given.registered(host, event);

    Given.register(home, event)
        .then()
        .statusCode(201)
        .body(has("state", equalTo("WAITLISTED")))
        .body(has("position", equalTo(1)))
        .body(has("confirmedAt", nullValue()));
    String second = Given.registered(home, event);
    Given.registration(home, second).body(has("position", equalTo(2)));
  }

  @Test
  void isGivenThePlaceOfOneThatIsWithdrawn() {
    String confirmed = Given.registered(host, event);
    Given.registered(home, event);
    String first = Given.registered(home, event);
    String second = Given.registered(home, event);

    Given.withdraw(host, confirmed)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("WITHDRAWN")))
        .body(has("version", equalTo(2)))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));

    Given.registration(home, first)
        .body(has("state", equalTo("CONFIRMED")))
        .body(has("position", nullValue()))
        .body(has("confirmedAt", notNullValue()))
        .body(has("version", equalTo(2)));
    Given.registration(home, second)
        .body(has("state", equalTo("WAITLISTED")))
        .body(has("position", equalTo(1)))
        .body(has("version", equalTo(1)));
    Given.places(home, event).body(has("confirmed", equalTo(2))).body(has("waiting", equalTo(1)));
  }

  @Test
  void leavesTheLineWhenItIsWithdrawn() {
    Given.registered(home, event);
    Given.registered(home, event);
    String first = Given.registered(home, event);
    String second = Given.registered(home, event);

    Given.withdraw(home, first).then().statusCode(200).body(has("position", nullValue()));

    Given.registration(home, second).body(has("position", equalTo(1)));
    Given.places(home, event).body(has("confirmed", equalTo(2))).body(has("waiting", equalTo(1)));
    Given.withdraw(home, first).then().statusCode(409).body(has("code", equalTo("state-conflict")));
  }

  @Test
  void isTheHomeInstitutionsToWithdraw() {
    String registration = Given.registered(home, event);

    Given.withdraw(host, registration)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
    University.secretariatAsks()
        .post("/v1/registrations/{id}/withdrawal", registration)
        .then()
        .statusCode(403);
    Given.withdraw(University.member(), registration).then().statusCode(404);
  }

  @Test
  void isRefusedUnlessRegistrationIsOpen() {
    String draft = Given.draft(host, 2);
    Given.register(host, draft)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("registration-not-open")));
    Given.register(home, draft).then().statusCode(404);
    Given.command(host, event, "registration-closing").then().statusCode(200);
    Given.register(home, event)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("registration-not-open")))
        .body(has("retry", equalTo("after-refetch")));
  }

  @Test
  void staysAsItIsOnceTheEventHasBegun() {
    String soon = Given.openSoon(host, 1);
    String registration = Given.registered(home, soon);

    Given.onceBegun(
        () -> {
          Given.register(home, soon)
              .then()
              .statusCode(409)
              .body(has("code", equalTo("event-has-begun")))
              .body(has("retry", equalTo("never")));
          Given.withdraw(home, registration)
              .then()
              .statusCode(409)
              .body(has("code", equalTo("event-has-begun")));
          Given.registration(home, registration)
              .body(has("state", equalTo("CONFIRMED")))
              .body(has("actions", contains("SET_LOCAL_REFERENCE")));
        });
  }

  @Test
  void leavesTheLineAlsoOnceTheEventHasBegun() {
    String soon = Given.openSoon(host, 1);
    Given.registered(home, soon);
    String waiting = Given.registered(home, soon);
    String second = Given.registered(home, soon);

    Given.onceBegun(
        () -> {
          Given.registration(home, waiting)
              .body(has("actions", contains("WITHDRAW", "SET_LOCAL_REFERENCE")));
          Given.withdraw(home, waiting).then().statusCode(200);
          Given.registration(home, second)
              .body(has("state", equalTo("WAITLISTED")))
              .body(has("position", equalTo(1)));
          Given.change(host, soon, Map.of("capacity", 9)).then().statusCode(409);
        });
  }

  @Test
  void isForNothingWhenTheEventIsCancelled() {
    String registration = Given.registered(home, event);
    Given.registered(home, event);
    String waiting = Given.registered(home, event);
    Given.cancel(host, event).then().statusCode(200);

    Given.register(home, event)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("event-cancelled")))
        .body(has("retry", equalTo("never")));
    Given.registration(home, registration)
        .body(has("state", equalTo("CONFIRMED")))
        .body(has("eventState", equalTo("CANCELLED")))
        .body(has("version", equalTo(1)));
    Given.registration(home, waiting)
        .body(has("state", equalTo("WAITLISTED")))
        .body(has("position", nullValue()));
    Given.places(host, event)
        .body(has("confirmed", equalTo(2)))
        .body(has("waiting", equalTo(0)))
        .body(has("free", equalTo(0)));
  }

  @Test
  void isWithdrawnFromACancelledEventAndGivesItsPlaceToNobody() {
    String registration = Given.registered(home, event);
    Given.registered(home, event);
    String waiting = Given.registered(home, event);
    Given.cancel(host, event).then().statusCode(200);

    Given.withdraw(home, registration).then().statusCode(200);
    Given.registration(home, waiting).body(has("state", equalTo("WAITLISTED")));
    Given.withdraw(home, waiting).then().statusCode(200);
  }

  @Test
  void isTakenWhileTheHostIsAMember() {
    host.hasLeft();

    Await.asserted(
        "the end of the membership has arrived",
        () ->
            Given.register(home, event)
                .then()
                .statusCode(422)
                .body(has("code", equalTo("counterpart-not-a-member"))));
    home.asks()
        .get("/v1/events/{id}", event)
        .then()
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
  }

  @Test
  void isOneObjectInItsHistory() {
    String registration = Given.registered(home, event);
    Given.withdraw(home, registration).then().statusCode(200);

    home.asks()
        .get("/v1/registrations/{id}/history", registration)
        .then()
        .body(has("items.command", contains("registration.register", "registration.withdraw")));
  }

  @Test
  void isWithdrawnAlsoWhenNobodyNewIsTaken() {
    String registration = Given.registered(home, event);
    Given.registered(home, event);
    String waiting = Given.registered(home, event);
    Given.command(host, event, "registration-closing").then().statusCode(200);

    Given.withdraw(home, registration).then().statusCode(200);

    Given.registration(home, waiting).body(has("state", equalTo("CONFIRMED")));
  }

  @Test
  void isOneForAPersonAndEvent() {
    Map<String, Object> body = Given.person(Given.newCode());
    String first = Given.register(home, event, body).path("id");

    Given.register(home, event, body)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-registration")))
        .body(has("existingId", equalTo(first)));
    Given.register(home, Given.open(host, 1), body).then().statusCode(201);
    Given.withdraw(home, first).then().statusCode(200);
    Given.register(home, event, body).then().statusCode(201);
  }

  @Test
  void isOneAlsoOfTenAtOnce() {
    Map<String, Object> body = Given.person(Given.newCode());
    Given.registered(home, event);
    Callable<Response> register =
        () -> home.asks().body(body).post("/v1/events/{id}/registrations", event);

    List<Response> answers = Parallel.send(Collections.nCopies(10, register));

    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
    answers.stream()
        .filter(answer -> answer.statusCode() != 201)
        .forEach(
            answer ->
                answer.then().statusCode(409).body(has("code", equalTo("duplicate-registration"))));
    Given.places(host, event).body(has("confirmed", equalTo(2))).body(has("waiting", equalTo(0)));
  }

  @Test
  void isMadeByMembersOnly() {
    Given.register(University.nonMember(), event)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-a-member")));
    University.secretariatAsks()
        .body(Given.person(Given.newCode()))
        .post("/v1/events/{id}/registrations", event)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("forbidden")));
  }

  @Test
  void showsTheSecretariatNoNames() {
    String registration = Given.registered(home, event);

    University.secretariatAsks()
        .get("/v1/registrations/{id}", registration)
        .then()
        .statusCode(200)
        .body(has("person.personId", notNullValue()))
        .body("person.size()", equalTo(1));
    University.secretariatAsks()
        .get("/v1/events/{id}/registrations", event)
        .then()
        .body(has("items", hasSize(1)))
        .body("items[0].person.size()", equalTo(1));
  }

  /** Whose withdrawal it was is not the promoted one's to know, for it cannot see that one. */
  @Test
  void doesNotSayByWhomAPlaceCameFree() {
    University other = University.member();
    String confirmed = Given.registered(other, event);
    Given.registered(home, event);
    String waiting = Given.registered(home, event);
    Given.withdraw(other, confirmed).then().statusCode(200);

    home.asks()
        .get("/v1/registrations/{id}/history", waiting)
        .then()
        .statusCode(200)
        .body(has("items", hasSize(2)))
        .body(has("items[0].institution", equalTo(home.id().toString())))
        .body(has("items[1].institution", nullValue()))
        .body(has("items[1].clientId", equalTo("events-service")))
        .body(has("items[1].command", equalTo("registration.promote")))
        .body(has("items[1].changes.field", containsInAnyOrder("state", "confirmedAt")));
    host.asks()
        .get("/v1/registrations/{id}/history", waiting)
        .then()
        .body(has("items[1].institution", equalTo(other.id().toString())));
  }
}
