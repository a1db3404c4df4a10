package org.caspian.platform.command;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.caspian.platform.command.album.Probe;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = CaspianServers.class,
    initArgs = @ResourceArg(name = "kafka", value = "none"))
class ImportHalfDoneTest {

  @Inject Probe probe;
  @Inject Database database;

  private final Client client = new Client();
  private final String key = Client.fresh("key");
  private final String title = Client.fresh("Imported");

  @AfterEach
  void letCommandsGoOn() {
    probe.clear();
  }

  @Test
  void oneBadRowStopsNoOther() {
    send(key, title, "Forbidden", title)
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", nullValue())
        .body(has("rows.outcome", contains("CREATED", "REFUSED", "CREATED")))
        .body(has("rows[1].code", equalTo("rule-violated")));
    assertEquals(2, imported());
  }

  @Test
  void aRowThatTheDatabaseRefusesStopsNoOther() {
    send(key, title, "long".repeat(50), title)
        .then()
        .statusCode(200)
        .body(has("rows.outcome", contains("CREATED", "REFUSED", "CREATED")))
        .body(has("rows[1].code", equalTo("rule-violated")));
    assertEquals(2, imported());
  }

  @Test
  void theRepeatFinishesWhatBrokeInTheMiddle() {
    probe.put(
        count -> {
          if (count == 3) {
            throw new IllegalStateException("the process is gone");
          }
        });
    send(key, title, title, title, title).then().statusCode(500);
    assertEquals(2, imported());
    probe.clear();

    Response repeat = send(key, title, title, title, title);

    repeat
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", nullValue())
        .body(has("rows.outcome", contains("CREATED", "CREATED", "CREATED", "CREATED")));
    assertEquals(4, imported());
    assertEquals(4, repeat.<List<String>>path("rows.id").stream().distinct().count());
  }

  @Test
  void whatWasAppliedIsReportedAgainAndNotAppliedAgain() {
    Response first = send(key, title, title);
    Response second = send(key, title, title);

    second.then().statusCode(200).header("Idempotency-Replayed", "true");
    assertEquals(first.body().asString(), second.body().asString());
    assertEquals(2, imported());
  }

  @Test
  void aRefusedRowIsJudgedAnew() {
    probe.put(
        count -> {
          if (count == 2) {
            throw new ProblemException(Problems.RULE_VIOLATED, "Not today.");
          }
        });
    Response first = send(key, title, title);
    first.then().statusCode(200).body(has("rows.outcome", contains("CREATED", "REFUSED")));
    probe.clear();

    send(key, title, title)
        .then()
        .statusCode(200)
        .body(has("rows.outcome", contains("CREATED", "CREATED")))
        .body(has("rows[0].id", equalTo(Json.at(first, "rows[0].id"))));
    assertEquals(2, imported());
  }

  @Test
  void otherRowsUnderTheSameKeyAreRefused() {
    send(key, title).then().statusCode(200);

    send(key, title, title)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("idempotency-key-reused")));
    assertEquals(1, imported());
  }

  @Test
  void whileTheFirstIsRunningTheRepeatHasToWait() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    probe.put(
        count -> {
          if (count == 1) {
            inside.countDown();
            await(goOn);
          }
        });

    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Response> first = thread.submit(() -> send(key, title, title));
      assertTrue(inside.await(10, TimeUnit.SECONDS));
      Response second = send(key, title, title);
      goOn.countDown();

      second.then().statusCode(409).body(has("code", equalTo("request-in-progress")));
      first.get().then().statusCode(200);
    }
    assertEquals(2, imported());
  }

  @Test
  void manyAtOnceApplyEachRowOnce() {
    Together.run(6, i -> send(key, title, title, title))
        .forEach(answer -> assertTrue(List.of(200, 409).contains(answer.statusCode())));

    send(key, title, title, title)
        .then()
        .statusCode(200)
        .body(has("rows.outcome", contains("CREATED", "CREATED", "CREATED")));
    assertEquals(3, imported());
  }

  @Test
  void withoutAKeyEachCallIsItsOwn() {
    sendWithoutKey().then().statusCode(200);
    sendWithoutKey().then().statusCode(200);

    assertEquals(2, imported());
  }

  @Test
  void eachRowHasItsHistory() {
    Response report = send(key, title, title);

    for (String id : report.<List<String>>path("rows.id")) {
      client
          .request()
          .get("/v1/albums/{id}/history", id)
          .then()
          .body(has("items.command", contains("album.importAll")));
    }
  }

  private Response send(String idempotencyKey, String... titles) {
    return client
        .request(idempotencyKey)
        .body(Map.of("rows", Stream.of(titles).map(t -> Map.of("title", t)).toList()))
        .post("/v1/albums/imports");
  }

  private Response sendWithoutKey() {
    return client
        .request()
        .body(Map.of("rows", List.of(Map.of("title", title))))
        .post("/v1/albums/imports");
  }

  private long imported() {
    return database.count("select count(*) from album where title = ?", title);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
