package org.caspian.platform.command;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.http.NoHttpResponseException;
import org.caspian.platform.command.album.DroppedAnswers;
import org.caspian.platform.command.album.Probe;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = CaspianServers.class,
    initArgs = @ResourceArg(name = "kafka", value = "none"))
class OneKeySentManyTimesTest {

  @Inject Probe probe;
  @Inject Database database;

  private final Client client = new Client();

  @AfterEach
  void letCommandsGoOn() {
    probe.clear();
  }

  @Test
  void fiftyAtOnceHaveOneEffectAndOneAnswer() {
    String title = Client.fresh("Fifty");

    List<Response> answers = Together.run(50, i -> Client.create(client.request("fifty"), title));

    List<Response> successes = answers.stream().filter(a -> a.statusCode() == 201).toList();
    assertEquals(1, database.count("select count(*) from album where title = ?", title));
    assertEquals(
        1, successes.stream().filter(a -> a.header("Idempotency-Replayed") == null).count());
    assertEquals(
        1, successes.stream().map(a -> a.body().asString()).collect(Collectors.toSet()).size());
    answers.stream()
        .filter(a -> a.statusCode() != 201)
        .forEach(a -> a.then().statusCode(409).body(has("code", equalTo("request-in-progress"))));
  }

  @Test
  void theRepeatIsTheFirstAnswerByteForByte() {
    String key = Client.fresh("key");
    Response first = Client.create(client.request(key), "Twice");
    Response second = Client.create(client.request(key), "Twice");

    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    second.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertEquals(first.body().asString(), second.body().asString());
    for (String header : Set.of("Location", "ETag", "Content-Type", "Vary", "Cache-Control")) {
      assertEquals(first.header(header), second.header(header), header);
    }
    second
        .then()
        .header("Location", startsWith("/v1/albums/"))
        .header("ETag", startsWith("\"1."))
        .header("Content-Type", startsWith("application/json"));
  }

  @Test
  void whatTheBodyMeansCountsAndNotHowItIsWritten() {
    String key = Client.fresh("key");
    String one = "{\"title\": \"Spelled\", \"curator\": \"A\"}";
    String other = "{\"curator\":\"\\u0041\",\"title\":\"Spelled\"}";

    client.request(key).body(one).post("/v1/albums").then().statusCode(201);

    client
        .request(key)
        .body(other)
        .post("/v1/albums")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true");
  }

  @Test
  void anAnswerThatNeverArrivedIsGivenToTheRepeat() {
    String key = Client.fresh("key");
    String title = Client.fresh("Dropped");

    Throwable failure =
        assertThrows(
            Exception.class,
            () -> Client.create(client.request(key).header(DroppedAnswers.HEADER, "yes"), title));
    Response repeat = Client.create(client.request(key), title);

    assertTrue(isCut(failure), () -> "unexpected: " + failure);
    repeat
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body(has("title", equalTo(title)));
    assertEquals(1, database.count("select count(*) from album where title = ?", title));
  }

  @Test
  void anotherBodyIsRefused() {
    String key = Client.fresh("key");
    Client.create(client.request(key), "One").then().statusCode(201);

    Client.create(client.request(key), "Other")
        .then()
        .statusCode(422)
        .body(has("code", equalTo("idempotency-key-reused")))
        .body(has("retry", equalTo("never")));
  }

  @Test
  void aSecretBodyLeavesNoFingerprint() {
    String album = client.album("Sealed");
    String path = "/v1/albums/" + album + "/sealed-tracks";
    String key = Client.fresh("key");
    client.request(key).body(Map.of("title", "A")).post(path).then().statusCode(200);
    client
        .request(Client.fresh("key"))
        .body(Map.of("title", "B"))
        .post(path)
        .then()
        .statusCode(200);

    client
        .request(key)
        .body(Map.of("title", "C"))
        .post(path)
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", "true");
    assertEquals(
        1,
        database.count("select count(distinct body_hash) from idempotency where path = ?", path));
    assertEquals(3, client.version(album));
  }

  @Test
  void anotherPathIsRefused() {
    String key = Client.fresh("key");
    Map<String, String> body = Map.of("title", "One");
    client.request(key).body(body).post("/v1/albums").then().statusCode(201);

    client
        .request(key)
        .body(body)
        .post("/v1/albums/keys")
        .then()
        .statusCode(422)
        .body(has("code", equalTo("idempotency-key-reused")));
  }

  @Test
  void anotherMethodIsRefused() {
    String key = Client.fresh("key");
    String album = client.album("Method");
    client
        .request(key)
        .body(Map.of("title", "Method"))
        .put("/v1/albums/{id}", album)
        .then()
        .statusCode(200);

    client
        .request(key)
        .delete("/v1/albums/{id}", album)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("idempotency-key-reused")));
  }

  @Test
  void aKeyIsItsClientsOwn() {
    String key = Client.fresh("key");
    Client.create(client.request(key), "Mine").then().statusCode(201);

    Client.create(new Client().request(key), "Not yours")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
  }

  @Test
  void whileTheFirstIsRunningTheRepeatHasToWait() throws Exception {
    String key = Client.fresh("key");
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    probe.put(
        count -> {
          inside.countDown();
          await(goOn);
        });

    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Response> first = thread.submit(() -> Client.create(client.request(key), "Slow"));
      assertTrue(inside.await(10, TimeUnit.SECONDS));
      Response second = Client.create(client.request(key), "Slow");
      goOn.countDown();

      second
          .then()
          .statusCode(409)
          .header("Retry-After", notNullValue())
          .body(has("code", equalTo("request-in-progress")))
          .body(has("retry", equalTo("later")));
      first.get().then().statusCode(201);
    }
  }

  @Test
  void aRefusalIsJudgedAnew() {
    String key = Client.fresh("key");
    String title = Client.fresh("Anew");
    probe.put(
        count -> {
          throw new ProblemException(Problems.RULE_VIOLATED, "Not today.");
        });
    Client.create(client.request(key), title).then().statusCode(422);
    probe.clear();

    Client.create(client.request(key), title)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
    assertEquals(1, database.count("select count(*) from album where title = ?", title));
  }

  @Test
  void aRefusalThatWasReturnedHasNoEffectEither() {
    String key = Client.fresh("key");
    String title = Client.fresh("Returned");

    for (int i = 0; i < 2; i++) {
      client
          .request(key)
          .body(Map.of("title", title))
          .post("/v1/odd/returned-refusal")
          .then()
          .statusCode(409)
          .header("Idempotency-Replayed", nullValue());
    }
    assertEquals(0, database.count("select count(*) from album where title = ?", title));
    assertEquals(
        0, database.count("select count(*) from idempotency where idempotency_key = ?", key));
  }

  @Test
  void aFaultHasNoEffectAndIsJudgedAnew() {
    String key = Client.fresh("key");
    String title = Client.fresh("Fault");
    probe.put(
        count -> {
          throw new IllegalStateException("a mistake of ours");
        });
    Client.create(client.request(key), title).then().statusCode(500);
    probe.clear();

    Client.create(client.request(key), title).then().statusCode(201);
    assertEquals(1, database.count("select count(*) from album where title = ?", title));
  }

  @Test
  void aSecretIsShownOnceAndNotStored() {
    String key = Client.fresh("key");
    Map<String, String> body = Map.of("title", Client.fresh("Secret"));

    Response first = client.request(key).body(body).post("/v1/albums/keys");
    Response second = client.request(key).body(body).post("/v1/albums/keys");

    first
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(has("secret", startsWith("open-")));
    second
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", "true")
        .body(has("id", equalTo(Json.at(first, "id"))))
        .body("containsKey('secret')", equalTo(true))
        .body(has("secret", nullValue()));
    assertEquals(
        0,
        database.count(
            "select count(*) from idempotency where convert_from(body, 'UTF8') like '%open-%'"));
  }

  @Test
  void anAnswerWithoutABodyIsRepeatedToo() {
    String key = Client.fresh("key");
    String album = client.album("Removed");

    client.request(key).delete("/v1/albums/{id}", album).then().statusCode(204);
    client
        .request(key)
        .delete("/v1/albums/{id}", album)
        .then()
        .statusCode(204)
        .header("Idempotency-Replayed", "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space", "käse", "tab\there"})
  void aKeyThatIsNotVisibleAsciiIsRefused(String key) {
    Client.create(client.request(key), "Bad key")
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-header")));
  }

  @Test
  void aKeyOf255CharactersIsTakenAndALongerOneIsNot() {
    Client.create(client.request("k".repeat(255)), "Long").then().statusCode(201);
    Client.create(client.request("k".repeat(256)), "Longer").then().statusCode(400);
  }

  private static boolean isCut(Throwable failure) {
    return failure instanceof SocketException
        || failure instanceof NoHttpResponseException
        || failure.getCause() != null && isCut(failure.getCause());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
