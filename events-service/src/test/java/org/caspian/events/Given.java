package org.caspian.events;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.TestClock;
import org.caspian.platform.testkit.University;

/** What stands before the action of a test, made over the API. */
public final class Given {

  /** Two years ahead, in a zone whose clocks stand still. */
  public static final String ZONE = "Asia/Aqtau";

  /** The first day of events that nobody has dated otherwise. */
  public static final LocalDate FIRST_DAY = LocalDate.now(TestClock.CLOCK).plusYears(2);

  /** How long before an event is to begin that begins soon. */
  private static final Duration SOON = Duration.ofMinutes(2);

  private static final AtomicInteger PERSONS = new AtomicInteger();

  private Given() {}

  /** A summer university of ten days with this many places. */
  public static Map<String, Object> event(int capacity) {
    return body(
        "kind",
        "SUMMER_UNIVERSITY",
        "title",
        body("en", "Caspian Summer University", "kk", "Каспий жазғы университеті"),
        "localStart",
        FIRST_DAY + "T09:00",
        "localEnd",
        FIRST_DAY.plusDays(10) + "T18:00",
        "timeZone",
        ZONE,
        "capacity",
        capacity);
  }

  /** Sends an event, again while the host is not known yet, as the problem says. */
  public static Response make(University host, Map<String, Object> event) {
    return University.whenKnown(() -> host.asks().body(event).post("/v1/events"));
  }

  /** A draft with this many places. */
  public static String draft(University host, int capacity) {
    return made(host, event(capacity));
  }

  /** A draft. */
  public static String made(University host, Map<String, Object> event) {
    Response answer = make(host, event);
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** An event that takes registrations for this many places. */
  public static String open(University host, int capacity) {
    String event = draft(host, capacity);
    command(host, event, "registration-opening").then().statusCode(200);
    return event;
  }

  /** Gives a command without a body about an event. */
  public static Response command(University caller, String event, String command) {
    return caller.asks().post("/v1/events/{id}/{command}", event, command);
  }

  /** The host says that it does not take place. */
  public static Response cancel(University host, String event) {
    return host.asks()
        .body(Map.of("reason", "The ferry does not run."))
        .post("/v1/events/{id}/cancellation", event);
  }

  /** The host changes members of an event, whatever its version. */
  public static Response change(University host, String event, Map<String, Object> patch) {
    return host.asks()
        .header("If-Match", host.asks().get("/v1/events/{id}", event).header("ETag"))
        .body(patch)
        .patch("/v1/events/{id}", event);
  }

  /** The same, but it begins in two minutes and ends a day later. */
  public static Map<String, Object> eventSoon(int capacity) {
    LocalDateTime start =
        LocalDateTime.ofInstant(TestClock.CLOCK.instant().plus(SOON), ZoneId.of(ZONE))
            .truncatedTo(ChronoUnit.SECONDS);
    return with(
        with(event(capacity), "localStart", start.toString()),
        "localEnd",
        start.plusDays(1).toString());
  }

  /** An event that takes registrations for this many places and begins in two minutes. */
  public static String openSoon(University host, int capacity) {
    String event = made(host, eventSoon(capacity));
    command(host, event, "registration-opening").then().statusCode(200);
    return event;
  }

  /** Does something when every event has begun that was to begin soon. */
  public static void onceBegun(Runnable action) {
    TestClock.CLOCK.ahead(SOON.plusMinutes(1), action);
  }

  /** A registration of a person of this code. */
  public static Map<String, Object> person(String code) {
    return body(
        "person",
        body(
            "code", code,
            "passportLatin", body("family", "Nurlanova", "given", "Aigerim"),
            "native", body("script", "Cyrl", "family", "Нұрланова", "given", "Айгерім")));
  }

  /** A code that no person of the test run has yet. */
  public static String newCode() {
    return "P-" + PERSONS.incrementAndGet();
  }

  /** Registers a new person, again while the home institution is not known yet. */
  public static Response register(University home, String event) {
    return register(home, event, person(newCode()));
  }

  /** Registers a person, again while the home institution is not known yet. */
  public static Response register(University home, String event, Map<String, Object> body) {
    return University.whenKnown(
        () -> home.asks().body(body).post("/v1/events/{id}/registrations", event));
  }

  /** A registration of a new person, confirmed or in the line. */
  public static String registered(University home, String event) {
    Response answer = register(home, event);
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** The home institution takes it back. */
  public static Response withdraw(University home, String registration) {
    return home.asks().post("/v1/registrations/{id}/withdrawal", registration);
  }

  /** The registration as this institution sees it. */
  public static ValidatableResponse registration(University reader, String registration) {
    return reader.asks().get("/v1/registrations/{id}", registration).then();
  }

  /** The places of an event. */
  public static ValidatableResponse places(University reader, String event) {
    return reader.asks().get("/v1/events/{id}/places", event).then().statusCode(200);
  }
}
