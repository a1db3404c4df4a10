package org.caspian.events.event;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.caspian.events.Given;
import org.caspian.platform.testkit.Parallel;
import org.caspian.platform.testkit.TestClock;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChangingAnEventTest {

  private final University host = University.member();
  private String event;

  @BeforeEach
  void anOpenEvent() {
    event = Given.open(host, 20);
  }

  private ValidatableResponse patch(Map<String, Object> patch) {
    return Given.change(host, event, patch).then();
  }

  private Map<String, Object> read() {
    return host.asks().get("/v1/events/{id}", event).jsonPath().getMap("$");
  }

  @Test
  void changesWhatIsNamedAndKeepsTheRest() {
    Map<String, Object> expected = read();
    expected.put("timeZone", "Asia/Baku");
    expected.put("startsAt", Given.FIRST_DAY + "T05:00:00Z");
    expected.put("endsAt", Given.FIRST_DAY.plusDays(10) + "T14:00:00Z");
    expected.put("version", 3);

    patch(body("timeZone", "Asia/Baku")).statusCode(200);

    Map<String, Object> changed = read();
    expected.put("changedAt", changed.get("changedAt"));
    assertEquals(expected, changed);
  }

  @Test
  void mergesTitlesAndTheLabelFollows() {
    patch(body("title", body("en", "Caspian School", "kk", null)))
        .statusCode(200)
        .body(has("title", equalTo(Map.of("en", "Caspian School"))))
        .body(has("label", equalTo("Caspian School")));
  }

  @Test
  void takesWhatWasReadEditedAndSentBack() {
    Map<String, Object> body = read();
    body.put("capacity", 25);
    body.put("version", 77);

    patch(body).statusCode(200).body(has("capacity", equalTo(25))).body(has("version", equalTo(3)));
  }

  @Test
  void isNoChangeWhereNothingChanges() {
    patch(body("localStart", Given.FIRST_DAY + "T09:00:00", "capacity", 20))
        .statusCode(200)
        .body(has("version", equalTo(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "number", "state", "host", "startsAt", "createdAt"})
  void leavesToTheServiceWhatItDecides(String member) {
    patch(body(member, "2027-07-05T00:00:00Z"))
        .statusCode(400)
        .body(has("errors.pointer", contains("/" + member)))
        .body(has("errors.code", contains("read-only")));
  }

  @Test
  void holdsToTheRules() {
    patch(body("localEnd", Given.FIRST_DAY + "T08:00"))
        .statusCode(422)
        .body(has("errors.code", contains("not-after-start")));
    patch(body("title", body("en", null)))
        .statusCode(422)
        .body(has("errors.pointer", contains("/label")));
  }

  @Test
  void keepsTheStartAheadOnceRegistrationWasOpen() {
    String yesterday = LocalDate.now(TestClock.CLOCK).minusDays(1) + "T09:00";
    patch(body("localStart", yesterday, "localEnd", Given.FIRST_DAY + "T18:00"))
        .statusCode(422)
        .body(has("errors.pointer", contains("/localEnd", "/localStart")))
        .body(has("errors.code", contains("lasts-too-long", "in-the-past")));
    patch(body("localStart", yesterday, "localEnd", yesterday + ":01"))
        .statusCode(422)
        .body(has("errors.pointer", contains("/localStart")));

    String draft = Given.draft(host, 1);
    Given.change(host, draft, body("localStart", yesterday, "localEnd", yesterday + ":01"))
        .then()
        .statusCode(200);
  }

  @Test
  void leavesWhatPersonsCameForOnceItHasBegun() {
    event = Given.openSoon(host, 20);

    Given.onceBegun(
        () -> {
          patch(
                  body(
                      "localStart",
                      Given.FIRST_DAY + "T09:00",
                      "localEnd",
                      Given.FIRST_DAY + "T18:00",
                      "timeZone",
                      "Asia/Baku",
                      "capacity",
                      30))
              .statusCode(409)
              .body(has("code", equalTo("event-has-begun")))
              .body(
                  has(
                      "errors.pointer",
                      contains("/localStart", "/localEnd", "/timeZone", "/capacity")));
          patch(body("title", body("en", "Caspian School"))).statusCode(200);
        });
  }

  @Test
  void needsTheVersionThatWasRead() {
    host.asks().body(Map.of("capacity", 30)).patch("/v1/events/{id}", event).then().statusCode(428);
    host.asks()
        .header("If-Match", "\"1\"")
        .body(Map.of("capacity", 30))
        .patch("/v1/events/{id}", event)
        .then()
        .statusCode(412)
        .body(has("currentVersion", equalTo(2)));
  }

  @Test
  void ofTenAtOnceForOneVersionOneSucceeds() {
    Callable<Response> change =
        () ->
            host.asks()
                .header("If-Match", "\"2\"")
                .body(Map.of("capacity", 30))
                .patch("/v1/events/{id}", event);

    List<Response> answers = Parallel.send(Collections.nCopies(10, change));

    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 200).count());
    assertEquals(9, answers.stream().filter(answer -> answer.statusCode() == 412).count());
  }
}
