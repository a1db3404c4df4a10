package org.caspian.events.registration;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.caspian.events.Given;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AMergedInstitutionTest {

  private final University host = University.member();
  private final University home = University.member();
  private final University successor = University.member();
  private final University third = University.member();

  @Test
  void itsSuccessorHostsItsEvents() {
    String event = Given.open(host, 5);
    String registration = Given.registered(home, event);
    merge(host, event);

    Given.registration(successor, registration).statusCode(200);
    Given.command(successor, event, "registration-closing").then().statusCode(200);
    Given.command(host, event, "registration-opening")
        .then()
        .statusCode(409)
        .body(has("code", equalTo("institution-merged")))
        .body(has("successorId", equalTo(successor.id().toString())));
  }

  @Test
  void othersRegisterForItsEventsAsItsSuccessorStands() {
    String event = Given.open(host, 5);
    merge(host, event);

    Given.register(third, event).then().statusCode(201);
  }

  @Test
  void itsSuccessorTakesItsRegistrationsBack() {
    String event = Given.open(host, 5);
    String registration = Given.registered(home, event);
    home.isMergedInto(successor);
    Await.asserted(
        "the merger has arrived",
        () ->
            successor
                .asks()
                .get("/v1/registrations")
                .then()
                .body(has("items.id", contains(registration))));

    Given.registration(successor, registration).statusCode(200).body(has("person", hasKey("code")));
    Given.withdraw(successor, registration).then().statusCode(200);
    successor
        .asks()
        .get("/v1/registrations/{id}/history", registration)
        .then()
        .body(has("items[1].institution", equalTo(successor.id().toString())));
    third.asks().get("/v1/registrations/{id}", registration).then().statusCode(404);
  }

  private void merge(University merged, String event) {
    merged.isMergedInto(successor);
    Await.asserted(
        "the merger has arrived",
        () ->
            successor
                .asks()
                .get("/v1/events/{id}", event)
                .then()
                .statusCode(200)
                .body(has("actions", hasItem("UPDATE"))));
    assertEquals(200, third.asks().get("/v1/events/{id}", event).statusCode());
  }
}
