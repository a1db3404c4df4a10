package org.caspian.platform.command;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = CaspianServers.class,
    initArgs = @ResourceArg(name = "kafka", value = "none"))
class VersionOfARootTest {

  private final Client client = new Client();

  @Test
  void startsAtOne() {
    Response created = Client.create(client.request(), "New");

    created
        .then()
        .statusCode(201)
        .header("ETag", startsWith("\"1."))
        .body(has("version", equalTo(1)));
    assertEquals(1, client.version(Json.at(created, "id")));
  }

  @Test
  void movesWithAFieldOfItsOwn() {
    String album = client.album("Field");

    shows(album, 2, client.request().body(Map.of("title", "Other")).put("/v1/albums/{id}", album));
  }

  @Test
  void movesWithAValueOfACollection() {
    String album = client.album("Collection");

    shows(
        album,
        2,
        client.request().body(Map.of("tags", List.of("a", "b"))).put("/v1/albums/{id}", album));
  }

  @Test
  void movesWhenAChildIsAddedChangedAndRemoved() {
    String album = client.album("Children");

    Response added = addTrack(album);
    shows(album, 2, added);
    String track = Json.at(added, "tracks[0].id");
    Response changed =
        client
            .request()
            .body(Map.of("title", "Changed"))
            .put("/v1/albums/{id}/tracks/{track}", album, track);
    shows(album, 3, changed);
    shows(album, 4, client.request().delete("/v1/albums/{id}/tracks/{track}", album, track));
  }

  @Test
  void movesWithABulkUpdateOfItsChildren() {
    String album = client.album("Bulk");
    addTrack(album);
    addTrack(album);

    Response renamed = odd(album, "bulk");

    shows(album, 4, renamed);
    client.read(album).then().body(has("tracks.title", everyItem(equalTo("T"))));
  }

  @Test
  void movesWithEachOfTwoFlushes() {
    String album = client.album("Two flushes");

    shows(album, 3, odd(album, "two-flushes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret-track", "late-secret-track", "secret-title"})
  void aChangeThatTheRootDoesNotKnowOfIsAFaultWithoutEffect(String how) {
    String album = client.album("Secretly");

    odd(album, how).then().statusCode(500);

    client
        .read(album)
        .then()
        .body(has("version", equalTo(1)))
        .body(has("title", equalTo("Secretly")))
        .body("tracks.size()", equalTo(0));
  }

  @Test
  void aNewRootThatIsChangedAfterItWasPersistedIsAFaultToo() {
    client.request().body(Map.of("title", "Early")).post("/v1/odd/early").then().statusCode(500);
  }

  /** The answer of the command, and what everybody reads after it, tell the same. */
  private void shows(String album, int version, Response answer) {
    answer
        .then()
        .statusCode(200)
        .body(has("version", equalTo(version)))
        .header("ETag", startsWith("\"" + version + "."));
    Response read = client.read(album);
    read.then().body(has("version", equalTo(version)));
    assertEquals(answer.header("ETag"), read.header("ETag"));
  }

  private Response addTrack(String album) {
    return client.request().body(Map.of("title", "First")).post("/v1/albums/{id}/tracks", album);
  }

  private Response odd(String album, String how) {
    return client.request().body(Map.of("title", "T")).post("/v1/odd/{id}/" + how, album);
  }
}
