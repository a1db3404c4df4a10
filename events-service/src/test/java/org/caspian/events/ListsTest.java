package org.caspian.events;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListsTest {

  private final University host = University.member();
  private final University home = University.member();

  @Test
  void comeInPagesInTheOrderOfCreation() {
    String event = Given.open(host, 2);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(Given.registered(home, event));
    }

    List<String> read = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    String cursor = null;
    do {
      Response page = page(host, cursor);
      read.addAll(Json.at(page, "items.id"));
      positions.addAll(Json.at(page, "items.position"));
      cursor = Json.at(page, "next");
    } while (cursor != null);

    assertEquals(made, read);
    assertEquals(Arrays.asList(null, null, 1, 2, 3), positions);
    home.asks()
        .queryParam("limit", 2)
        .queryParam("cursor", page(host, null).<String>path("next"))
        .get("/v1/registrations")
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-cursor")));
  }

  private static Response page(University reader, String cursor) {
    var request = reader.asks().queryParam("limit", 2);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    Response page = request.get("/v1/registrations");
    page.then().statusCode(200);
    return page;
  }

  @Test
  void showTheHostAllAndOthersTheirOwn() {
    String event = Given.open(host, 2);
    String own = Given.registered(host, event);
    String others = Given.registered(home, event);

    host.asks()
        .get("/v1/events/{id}/registrations", event)
        .then()
        .body(has("items.id", contains(own, others)))
        .body(has("items[0].actions", nullValue()));
    home.asks()
        .get("/v1/events/{id}/registrations", event)
        .then()
        .body(has("items.id", contains(others)));
  }

  @Test
  void ofEventsAreNarrowed() {
    String draft = Given.draft(host, 2);
    String open = Given.made(host, with(Given.event(1), "kind", "WEBINAR"));
    Given.command(host, open, "registration-opening").then().statusCode(200);

    events("kind", "WEBINAR").body(has("items.id", contains(open)));
    events("kind", "OLYMPIAD").body(has("items", empty()));
    events("state", "DRAFT").body(has("items.id", contains(draft)));
    events("state", "CANCELLED").body(has("items", empty()));
    events("number", host.asks().get("/v1/events/{id}", draft).path("number"))
        .body(has("items.id", contains(draft)));
  }

  @Test
  void ofEventsFollowTheirState() {
    String event = Given.open(host, 2);
    Given.command(host, event, "registration-closing").then().statusCode(200);

    for (University reader : List.of(host, home)) {
      inState("REGISTRATION_OPEN", reader).body(has("items", empty()));
      inState("REGISTRATION_CLOSED", reader).body(has("items.id", contains(event)));
    }
  }

  private ValidatableResponse inState(String state, University reader) {
    return reader
        .asks()
        .queryParam("host", host.id().toString())
        .queryParam("state", state)
        .get("/v1/events")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse events(String name, String value) {
    return host.asks()
        .queryParam("host", host.id().toString())
        .queryParam(name, value)
        .get("/v1/events")
        .then()
        .statusCode(200);
  }

  @Test
  void ofRegistrationsAreNarrowed() {
    String event = Given.open(host, 1);
    Response first = Given.register(home, event);
    String second = Given.registered(host, event);
    String elsewhere = Given.registered(home, Given.open(host, 1));
    String id = Json.at(first, "id");
    home.asks()
        .body(Map.of("localReference", "P 1"))
        .put("/v1/registrations/{id}/local-reference", id)
        .then()
        .statusCode(200);

    registrations("eventId", event).body(has("items.id", contains(id, second)));
    registrations("state", "CONFIRMED").body(has("items.id", contains(id, elsewhere)));
    registrations("state", "WAITLISTED").body(has("items.id", contains(second)));
    registrations("eventState", "REGISTRATION_OPEN").body(has("items", hasSize(3)));
    registrations("eventState", "CANCELLED").body(has("items", empty()));
    registrations("home", home.id()).body(has("items.id", contains(id, elsewhere)));
    registrations("host", host.id()).body(has("items", hasSize(3)));
    registrations("host", home.id()).body(has("items", empty()));
    registrations("personId", Json.at(first, "person.personId"))
        .body(has("items.id", contains(id)));
    registrations("number", Json.at(first, "number")).body(has("items.id", contains(id)));
    registrations("localReference", "P 1").body(has("items", empty()));
    home.asks()
        .queryParam("localReference", "P 1")
        .get("/v1/events/{id}/registrations", event)
        .then()
        .body(has("items.id", contains(id)));
  }

  @Test
  void ofRegistrationsTellWhomItsHostHasRegisteredItself() {
    String event = Given.open(host, 2);
    String own = Given.registered(host, event);
    Given.registered(home, event);

    host.asks()
        .queryParam("home", host.id().toString())
        .queryParam("host", host.id().toString())
        .get("/v1/registrations")
        .then()
        .statusCode(200)
        .body(has("items.id", contains(own)));
  }

  private ValidatableResponse registrations(String name, Object value) {
    return host.asks()
        .queryParam(name, value.toString())
        .get("/v1/registrations")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind=PICNIC", "state=OPEN", "host=me", "colour=red", "limit=201"})
  void refuseWhatNobodyCanMean(String query) {
    host.asks()
        .get("/v1/events?" + query)
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-parameter")));
  }
}
