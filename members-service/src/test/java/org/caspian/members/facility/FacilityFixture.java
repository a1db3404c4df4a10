package org.caspian.members.facility;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.TestClock;

/** Facilities and bookings as tests need them, made over the API. */
public final class FacilityFixture {

  private FacilityFixture() {}

  /** A laboratory whose microscope is used on request, with this many slots. */
  public static Map<String, Object> laboratory(int slots) {
    return body(
        "kind", "LAB",
        "name", body("en", "Ichthyology laboratory", "ru", "Лаборатория ихтиологии"),
        "city", "Aktau",
        "access", "ON_REQUEST",
        "units", List.of(unit("SEM-1", slots)));
  }

  /** The same, but nobody has to be asked. */
  public static Map<String, Object> openLaboratory(int slots) {
    return with(laboratory(slots), "access", "OPEN_TO_MEMBERS");
  }

  /** A unit with this many slots. */
  public static Map<String, Object> unit(String code, int slots) {
    return body("code", code, "name", body("en", "Microscope"), "slots", slots);
  }

  /** The id of a new facility. */
  public static String published(Member owner, Map<String, Object> facility) {
    Response answer = owner.asks().body(facility).post("/v1/facilities");
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** A whole hour, so many days from today. */
  public static Instant inDays(int days) {
    return TestClock.CLOCK.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(days));
  }

  /** A booking of the microscope for the first hours of a day. */
  public static Map<String, Object> onDay(int day, int hours) {
    return between(inDays(day), inDays(day).plus(Duration.ofHours(hours)));
  }

  /** A booking of the microscope. */
  public static Map<String, Object> between(Instant from, Instant to) {
    return body(
        "unit",
        "SEM-1",
        "from",
        from.toString(),
        "to",
        to.toString(),
        "purpose",
        "Otoliths of sturgeons");
  }

  /** Sends a booking. */
  public static Response book(Member requester, String facility, Map<String, Object> booking) {
    return requester.asks().body(booking).post("/v1/facilities/{id}/bookings", facility);
  }

  /** The id of a new booking. */
  public static String booked(Member requester, String facility, Map<String, Object> booking) {
    Response answer = book(requester, facility, booking);
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** Gives a command without a body about a booking. */
  public static Response command(Member caller, String booking, String command) {
    return caller.asks().post("/v1/bookings/{id}/{command}", booking, command);
  }

  /** Gives a command with a reason about a booking. */
  public static Response withReason(Member caller, String booking, String command) {
    return caller
        .asks()
        .body(Map.of("reason", "It is under repair."))
        .post("/v1/bookings/{id}/{command}", booking, command);
  }
}
