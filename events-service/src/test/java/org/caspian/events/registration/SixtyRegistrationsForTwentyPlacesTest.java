package org.caspian.events.registration;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caspian.events.Given;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.Parallel;
import org.caspian.platform.testkit.University;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SixtyRegistrationsForTwentyPlacesTest {

  private static final int PLACES = 20;
  private static final int PERSONS = 60;
  private static final Logger LOGGER =
      Logger.getLogger(SixtyRegistrationsForTwentyPlacesTest.class);

  private final University host = University.member();
  private final List<University> homes =
      List.of(University.member(), University.member(), University.member());
  private String event;

  @BeforeEach
  void anEventThatAllKnow() {
    event = Given.open(host, PLACES);
    String other = Given.open(host, homes.size());
    homes.forEach(home -> Given.registered(home, other));
  }

  private static Callable<Response> registration(University home, String event, String key) {
    Map<String, Object> body = Given.person(Given.newCode());
    return () ->
        home.asks()
            .header("Idempotency-Key", key)
            .body(body)
            .post("/v1/events/{id}/registrations", event);
  }

  private List<Callable<Response>> registrations() {
    return IntStream.range(0, PERSONS)
        .mapToObj(
            number -> registration(homes.get(number % 3), event, "person-" + number + "-" + event))
        .toList();
  }

  @Test
  void exactlyTwentyAreConfirmedAndFortyWaitInOrder() {
    List<Callable<Response>> requests = registrations();

    long begun = System.nanoTime();
    List<Response> answers = Parallel.send(requests);
    LOGGER.infof(
        "%d registrations at once for %d places: %d ms",
        PERSONS, PLACES, (System.nanoTime() - begun) / 1_000_000);

    assertEquals(
        Map.of(201, (long) PERSONS),
        answers.stream()
            .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting())));
    assertEquals(PLACES, answers.stream().filter(answer -> is(answer, "CONFIRMED")).count());
    assertEquals(
        IntStream.rangeClosed(1, PERSONS - PLACES).boxed().toList(),
        answers.stream()
            .filter(answer -> is(answer, "WAITLISTED"))
            .map(answer -> answer.<Integer>path("position"))
            .sorted()
            .toList());
    Given.places(host, event)
        .body(has("capacity", equalTo(PLACES)))
        .body(has("confirmed", equalTo(PLACES)))
        .body(has("waiting", equalTo(PERSONS - PLACES)))
        .body(has("free", equalTo(0)));
  }

  @Test
  void theSameKeysGiveTheSameAnswers() {
    List<Callable<Response>> requests = registrations();
    List<Response> answers = Parallel.send(requests);

    List<Response> again = Parallel.send(requests);

    for (int i = 0; i < PERSONS; i++) {
      again.get(i).then().statusCode(201).header("Idempotency-Replayed", "true");
      assertEquals(answers.get(i).asString(), again.get(i).asString());
    }
    Given.places(host, event)
        .body(has("confirmed", equalTo(PLACES)))
        .body(has("waiting", equalTo(40)));
  }

  @Test
  void theLineIsReadAsItWasTold() {
    List<Response> answers = Parallel.send(registrations());

    Map<String, Integer> read =
        host
            .asks()
            .queryParam("state", "WAITLISTED")
            .queryParam("limit", 200)
            .get("/v1/events/{id}/registrations", event)
            .jsonPath()
            .<Map<String, Object>>getList("items")
            .stream()
            .collect(
                Collectors.toMap(
                    row -> (String) row.get("id"), row -> (Integer) row.get("position")));

    assertEquals(
        answers.stream()
            .filter(answer -> is(answer, "WAITLISTED"))
            .collect(
                Collectors.toMap(
                    answer -> answer.<String>path("id"),
                    answer -> answer.<Integer>path("position"))),
        read);
    read.entrySet().stream()
        .filter(entry -> entry.getValue() == 40)
        .forEach(
            last -> Given.registration(host, last.getKey()).body(has("position", equalTo(40))));
  }

  @Test
  void morePlacesAreGivenInOrder() {
    List<Response> answers = Parallel.send(registrations());

    Given.change(host, event, Map.of("capacity", 50)).then().statusCode(200);

    Given.places(host, event).body(has("confirmed", equalTo(50))).body(has("waiting", equalTo(10)));
    for (Response answer : answers) {
      Integer before = Json.at(answer, "position");
      Given.registration(host, Json.at(answer, "id"))
          .body(
              has("position", before == null || before <= 30 ? nullValue() : equalTo(before - 30)));
    }
  }

  private static boolean is(Response answer, String state) {
    return state.equals(Json.at(answer, "state"));
  }
}
