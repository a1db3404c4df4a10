package org.caspian.events.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.caspian.events.Given;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.Parallel;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.Test;

/** What is shown of those who come and go at the same time does not contradict itself. */
@QuarkusTest
class TheLineInTimeTest {

  private static final int PLACES = 20;
  private static final int PERSONS = 50;

  private final University host = University.member();
  private final University home = University.member();

  @Test
  void whoCameEarlierStandsBeforeWhoCameLater() {
    String event = Given.open(host, PLACES);
    Given.withdraw(home, Given.registered(home, event)).then().statusCode(200);

    List<Response> answers =
        Parallel.send(Collections.nCopies(PERSONS, () -> Given.register(home, event)));

    List<Response> inTime =
        answers.stream()
            .sorted(Comparator.comparing(answer -> Instant.parse(Json.at(answer, "registeredAt"))))
            .toList();
    assertEquals(
        PERSONS,
        answers.stream().map(answer -> answer.<String>path("registeredAt")).distinct().count());
    assertEquals(
        IntStream.range(0, PERSONS).mapToObj(i -> i < PLACES ? 0 : i - PLACES + 1).toList(),
        inTime.stream()
            .map(answer -> answer.<Integer>path("position"))
            .map(position -> position == null ? 0 : position)
            .toList());
  }

  /** Some read while another one frees the places of those who are in line. */
  @Test
  void whoIsShownInLineHasAPosition() {
    String event = Given.open(host, PLACES);
    List<String> confirmed = new ArrayList<>();
    for (int i = 0; i < 2 * PLACES; i++) {
      String registration = Given.registered(home, event);
      if (i < PLACES) {
        confirmed.add(registration);
      }
    }
    AtomicBoolean over = new AtomicBoolean();
    Callable<List<Map<String, Object>>> reading =
        () -> {
          List<Map<String, Object>> rows = new ArrayList<>();
          while (!over.get()) {
            rows.addAll(inLine(event));
          }
          return rows;
        };
    Callable<List<Map<String, Object>>> withdrawing =
        () -> {
          try {
            for (String registration : confirmed) {
              Given.withdraw(home, registration).then().statusCode(200);
            }
            return List.of();
          } finally {
            over.set(true);
          }
        };

    List<Map<String, Object>> rows =
        Parallel.send(List.of(reading, reading, reading, withdrawing)).stream()
            .flatMap(List::stream)
            .toList();

    assertTrue(!rows.isEmpty(), "somebody was seen in line");
    assertEquals(
        List.of(),
        rows.stream()
            .filter(row -> !"WAITLISTED".equals(row.get("state")) || row.get("position") == null)
            .toList());
  }

  private List<Map<String, Object>> inLine(String event) {
    JsonPath page =
        host.asks()
            .queryParam("state", "WAITLISTED")
            .queryParam("limit", 200)
            .get("/v1/events/{id}/registrations", event)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    return page.getList("items");
  }
}
