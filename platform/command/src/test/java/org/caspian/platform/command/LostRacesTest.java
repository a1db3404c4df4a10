package org.caspian.platform.command;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntPredicate;
import org.caspian.platform.command.album.Probe;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = CaspianServers.class,
    initArgs = @ResourceArg(name = "kafka", value = "none"))
class LostRacesTest {

  @Inject Probe probe;
  @Inject Database database;

  private final Client client = new Client();

  @BeforeEach
  @AfterEach
  void letCommandsGoOn() {
    probe.clear();
  }

  @Test
  void aLostOptimisticLockIsRepeatedOnTheNewState() {
    String album = client.album("Raced");
    somebodyElseChanges(album, count -> count <= 3);

    addTrack(album, "Mine").then().statusCode(200).body(has("version", equalTo(5)));

    assertEquals(4, probe.passed());
    assertEquals(5, client.version(album));
    assertEquals(1, tracks(album));
  }

  @Test
  void aRaceThatIsAlwaysLostEndsWithAConflict() {
    String album = client.album("Always raced");
    somebodyElseChanges(album, count -> true);

    addTrack(album, "Never")
        .then()
        .statusCode(409)
        .header("Retry-After", notNullValue())
        .body(has("code", equalTo("lost-race")))
        .body(has("retry", equalTo("later")));

    assertEquals(6, probe.passed());
    assertEquals(0, tracks(album));
  }

  @Test
  void whoNamedAVersionIsToldThatItIsStale() {
    String album = client.album("Named");
    somebodyElseChanges(album, count -> true);

    client
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("title", "Changed"))
        .put("/v1/albums/{id}", album)
        .then()
        .statusCode(412)
        .body(has("code", equalTo("precondition-failed")));

    assertEquals(1, probe.passed());
  }

  @Test
  void manyAtOnceOnOneRootAllHaveTheirEffectOrSayThatTheyHadNone() {
    String album = client.album("Crowded");

    List<Response> answers = Together.run(8, i -> addTrack(album, "Track " + i));

    long done = answers.stream().filter(a -> a.statusCode() == 200).count();
    assertTrue(answers.stream().allMatch(a -> a.statusCode() == 200 || a.statusCode() == 409));
    assertEquals(done, tracks(album));
    assertEquals(done + 1, client.version(album));
  }

  @Test
  void ofTwoInADeadlockBothSucceed() {
    String one = client.album("One");
    String other = client.album("Other");
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    probe.put(
        count -> {
          if (count <= 2) {
            await(bothHoldOne);
          }
        });

    List<Response> answers =
        Together.run(
            2,
            i ->
                client
                    .request()
                    .post(
                        "/v1/odd/{id}/locks/{other}", i == 0 ? one : other, i == 0 ? other : one));

    answers.forEach(answer -> answer.then().statusCode(200));
    assertEquals(3, probe.passed());
  }

  @Test
  void aRaceThatIsLostInTheCommitIsRepeatedToo() {
    Client.create(client.request(), "Refused by the commit")
        .then()
        .statusCode(409)
        .body(has("code", equalTo("lost-race")));

    assertEquals(6, probe.passed());
  }

  @Test
  void aReferenceThatSomebodySetAtTheSameMomentIsADuplicate() {
    String album = client.album("Mine");
    String other = client.album("Theirs");
    probe.put(
        count ->
            database.update(
                "insert into local_reference values (?, 'Album', ?, 'R-1') on conflict do nothing",
                client.institution(),
                UUID.fromString(other)));

    client
        .request()
        .body(Map.of("localReference", "R-1"))
        .put("/v1/albums/{id}/local-reference", album)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")))
        .body(has("errors[0].pointer", equalTo("/localReference")))
        .body(has("existingId", equalTo(other)));
  }

  private void somebodyElseChanges(String album, IntPredicate when) {
    probe.put(
        count -> {
          if (when.test(count)) {
            database.update(
                "update album set version = version + 1 where id = ?", UUID.fromString(album));
          }
        });
  }

  private Response addTrack(String album, String title) {
    return client.request().body(Map.of("title", title)).post("/v1/albums/{id}/tracks", album);
  }

  private long tracks(String album) {
    return database.count("select count(*) from track where album_id = ?", UUID.fromString(album));
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
