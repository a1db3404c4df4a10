package org.caspian.platform.command;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = CaspianServers.class,
    initArgs = @ResourceArg(name = "kafka", value = "none"))
class HistoryOfARootTest {

  private final Client client = new Client();

  @Test
  void tellsWhoDidWhatAndWhen() {
    Response created = Client.create(client.request().header("X-Acting-Person", "staff-7"), "Told");

    history(Json.at(created, "id"))
        .body(has("items", hasSize(1)))
        .body(has("items[0].command", equalTo("album.create")))
        .body(has("items[0].clientId", equalTo("client-of-" + client.institution())))
        .body(has("items[0].institution", equalTo(client.institution().toString())))
        .body(has("items[0].actingPerson", equalTo("staff-7")))
        .body(has("items[0].at", notNullValue()))
        .body(has("items[0].reason", nullValue()));
  }

  @Test
  void tellsTheValuesOfANewRoot() {
    String album = client.album("First values");

    history(album)
        .body(has("items[0].changes.field", containsInAnyOrder("number", "title", "tags")))
        .body("items[0].changes.find { it.field == 'title' }.change", equalTo("ADDED"))
        .body("items[0].changes.find { it.field == 'title' }.after", equalTo("First values"))
        .body("items[0].changes.find { it.field == 'tags' }.after", contains("new"));
  }

  @Test
  void tellsBeforeAndAfterOfWhatChanged() {
    String album = client.album("Before");
    put(album, Map.of("title", "After", "tags", List.of("x")));

    history(album)
        .body(has("items", hasSize(2)))
        .body(has("items[1].changes.field", containsInAnyOrder("title", "tags")))
        .body("items[1].changes.find { it.field == 'title' }.change", equalTo("CHANGED"))
        .body("items[1].changes.find { it.field == 'title' }.before", equalTo("Before"))
        .body("items[1].changes.find { it.field == 'title' }.after", equalTo("After"))
        .body("items[1].changes.find { it.field == 'tags' }.before", contains("new"))
        .body("items[1].changes.find { it.field == 'tags' }.after", contains("x"));
  }

  @Test
  void saysOfPersonalFieldsOnlyThatTheyChanged() {
    String album = client.album("Personal");
    put(album, Map.of("curator", "Aigerim", "labelName", "Caspian", "labelContact", "Leyla"));
    put(album, Map.of("curator", "Bolat"));

    ValidatableResponse history =
        history(album)
            .body(
                has(
                    "items[1].changes.field",
                    containsInAnyOrder("curator", "label.name", "label.contact")))
            .body("items[1].changes.find { it.field == 'curator' }.change", equalTo("CHANGED"))
            .body("items[1].changes.find { it.field == 'label.name' }.after", equalTo("Caspian"))
            .body(has("items[2].changes", hasSize(1)))
            .body(has("items[2].changes[0].field", equalTo("curator")));

    String told = history.extract().body().asString();
    for (String name : List.of("Aigerim", "Bolat", "Leyla")) {
      assertFalse(told.contains(name), told);
    }
  }

  @Test
  void tellsOfParts() {
    String album = client.album("Parts");
    String track =
        client
            .request()
            .body(Map.of("title", "One", "performer", "Nurlan"))
            .post("/v1/albums/{id}/tracks", album)
            .path("tracks[0].id");
    client
        .request()
        .body(Map.of("title", "Two", "performer", "Nurlan"))
        .put("/v1/albums/{id}/tracks/{track}", album, track);
    client.request().delete("/v1/albums/{id}/tracks/{track}", album, track);

    history(album)
        .body(has("items", hasSize(4)))
        .body(has("items[1].changes.part", contains("track", "track")))
        .body(has("items[1].changes.partId", contains(track, track)))
        .body(has("items[1].changes.field", containsInAnyOrder("title", "performer")))
        .body("items[1].changes.find { it.field == 'title' }.after", equalTo("One"))
        .body("items[1].changes.find { it.field == 'performer' }.after", nullValue())
        .body(has("items[2].changes", hasSize(1)))
        .body(has("items[2].changes[0].before", equalTo("One")))
        .body(has("items[2].changes[0].after", equalTo("Two")))
        .body(has("items[3].changes", hasSize(1)))
        .body(has("items[3].changes[0].change", equalTo("REMOVED")))
        .body(has("items[3].changes[0].partId", equalTo(track)));
  }

  @Test
  void isOneEntryForTwoFlushes() {
    String album = client.album("Flushes");
    client.request().body(Map.of("title", "T")).post("/v1/odd/{id}/two-flushes", album);

    history(album)
        .body(has("items", hasSize(2)))
        .body(has("items[1].changes.after", containsInAnyOrder("T 1", "T 2")));
  }

  @Test
  void stillTellsOfARootThatIsGone() {
    String album = client.album("Gone");
    client.request().delete("/v1/albums/{id}", album).then().statusCode(204);

    history(album)
        .body(has("items[1].changes", hasSize(1)))
        .body(has("items[1].changes[0].change", equalTo("REMOVED")));
  }

  @Test
  void keepsReasonAndActorOfAnAct() {
    String album = client.album("Approved");
    Map<String, String> actor =
        Map.of(
            "code", "rector",
            "position", "Rector",
            "method", "WET_SIGNATURE",
            "actedOn", "2026-11-20",
            "evidence", "book 7, page 12");
    client
        .request()
        .body(Map.of("reason", "as agreed", "actor", actor))
        .post("/v1/albums/{id}/approval", album)
        .then()
        .statusCode(200);

    history(album)
        .body(has("items[1].reason", equalTo("as agreed")))
        .body("items[1].actor.findAll { it.key != 'personId' }", equalTo(actor))
        .body(has("items[1].actor.personId", notNullValue()));
    new Client()
        .request()
        .get("/v1/albums/{id}/history", album)
        .then()
        .body(has("items[1].actor.position", equalTo("Rector")))
        .body(has("items[1].actor.personId", notNullValue()))
        .body(has("items[1].actor.code", nullValue()));
  }

  @Test
  void hidesThePersonWhoPressedTheButtonFromOthers() {
    Response created =
        Client.create(client.request().header("X-Acting-Person", "staff-7"), "Hidden");

    new Client()
        .request()
        .get("/v1/albums/{id}/history", created.<String>path("id"))
        .then()
        .body(has("items", hasSize(1)))
        .body(has("items[0].actingPerson", nullValue()));
  }

  @Test
  void saysOfALocalReferenceOnlyThatItChanged() {
    String album = client.album("Referred");
    for (int i = 0; i < 2; i++) {
      client
          .request()
          .body(Map.of("localReference", "Ours-1"))
          .put("/v1/albums/{id}/local-reference", album)
          .then()
          .statusCode(200);
    }

    history(album)
        .body(has("items", hasSize(2)))
        .body(has("items[1].command", equalTo("album.refer")))
        .body(has("items[1].changes", hasSize(1)))
        .body(
            has(
                "items[1].changes[0]",
                equalTo(Map.of("field", "localReference", "change", "CHANGED"))));
  }

  @Test
  void tellsNobodyElseThatALocalReferenceWasSet() {
    String album = client.album("Named by many");
    Client other = new Client();
    for (Client party : List.of(other, new Client(), new Client())) {
      party
          .request()
          .body(Map.of("localReference", "Mine"))
          .put("/v1/albums/{id}/local-reference", album)
          .then()
          .statusCode(200);
    }
    put(album, Map.of("title", "Changed", "localReference", "Ours-2"));

    history(album)
        .body(has("items.command", contains("album.create", "album.change")))
        .body(has("items[1].changes.field", containsInAnyOrder("title", "localReference")));
    other
        .request()
        .get("/v1/albums/{id}/history", album)
        .then()
        .body(has("items.command", contains("album.create", "album.refer", "album.change")))
        .body(has("items[2].changes.field", contains("title")));
    new Client()
        .request()
        .get("/v1/albums/{id}/history?limit=2", album)
        .then()
        .body(has("items.command", contains("album.create", "album.change")))
        .body(has("items[1].changes.field", contains("title")))
        .body(has("next", nullValue()));
  }

  @Test
  void speaksTheLanguageOfTheAnswersAndLeavesOutWhatTheyDoNotShow() {
    String album = client.album("Spoken");
    put(album, Map.of("edition", 2));

    history(album)
        .body(has("items[1].changes.field", containsInAnyOrder("edition", "cover")))
        .body("items[1].changes.find { it.field == 'edition' }.after", equalTo("no. 2"))
        .body("items[1].changes.find { it.field == 'cover' }.after", equalTo("cover of 2"));
  }

  @Test
  void isShownWithoutReasonsToWhoMayNotReadThem() {
    String album = client.album("Unreasoned");
    client
        .request()
        .body(Map.of("reason", "between us"))
        .post("/v1/albums/{id}/approval", album)
        .then()
        .statusCode(200);

    history(album).body(has("items[1].reason", equalTo("between us")));
    client
        .request()
        .get("/v1/albums/{id}/history-without-reasons", album)
        .then()
        .statusCode(200)
        .body(has("items", hasSize(2)))
        .body(has("items[1].reason", nullValue()));
  }

  @Test
  void isPaged() {
    String album = client.album("Paged");
    put(album, Map.of("title", "2"));
    put(album, Map.of("title", "3"));

    Response first = client.request().get("/v1/albums/{id}/history?limit=2", album);
    String next = Json.at(first, "next");
    Response second =
        client.request().get("/v1/albums/{id}/history?limit=2&cursor={next}", album, next);

    assertEquals(2, first.<List<?>>path("items").size());
    second.then().body(has("items", hasSize(1))).body(has("next", nullValue()));
    new Client()
        .request()
        .get("/v1/albums/{id}/history?limit=2&cursor={next}", album, next)
        .then()
        .statusCode(400);
  }

  @Test
  void saysNothingOfWhatWasRolledBack() {
    String album = client.album("Rolled back");
    client
        .request()
        .header("If-Match", "\"7\"")
        .body(Map.of("title", "Never"))
        .put("/v1/albums/{id}", album)
        .then()
        .statusCode(412);

    history(album).body(has("items", hasSize(1)));
  }

  private void put(String album, Map<String, ?> body) {
    client.request().body(body).put("/v1/albums/{id}", album).then().statusCode(200);
  }

  private ValidatableResponse history(String album) {
    return client.request().get("/v1/albums/{id}/history", album).then().statusCode(200);
  }
}
