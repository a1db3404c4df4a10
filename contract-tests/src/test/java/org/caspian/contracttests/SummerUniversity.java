package org.caspian.contracttests;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Json;

/**
 * An event, with a registration that is open unless it is a draft.
 *
 * @param host who holds it
 * @param id its id
 */
record SummerUniversity(Caller host, String id) {

  private static final int NEXT_BUT_ONE_YEAR = Year.now(ZoneOffset.UTC).getValue() + 2;

  static SummerUniversity open(Caller host, int capacity) {
    SummerUniversity draft = draft(host, capacity);
    host.asking().post("/v1/events/" + draft.id() + "/registration-opening").then().statusCode(200);
    return draft;
  }

  /** One that only its host sees yet, made as soon as events knows that one. */
  static SummerUniversity draft(Caller host, int capacity) {
    Response created =
        Eventually.answered(
            () -> host.asking().body(event(capacity)).post("/v1/events"),
            answer -> answer.statusCode() != 422);
    created.then().statusCode(201);
    return new SummerUniversity(host, Json.at(created, "id"));
  }

  /** What a host makes. */
  static Map<String, Object> event(int capacity) {
    return Map.of(
        "kind",
        "SUMMER_UNIVERSITY",
        "title",
        Map.of("en", "Energy and the sea"),
        "localStart",
        NEXT_BUT_ONE_YEAR + "-07-05T09:00",
        "localEnd",
        NEXT_BUT_ONE_YEAR + "-07-14T17:00",
        "timeZone",
        "Asia/Baku",
        "capacity",
        capacity);
  }

  /** Registers a person of the home institution. */
  Response register(Caller home, String code) {
    return register(home.asking(), code);
  }

  /** Registers a person, with a request of the home institution. */
  Response register(RequestSpecification request, String code) {
    return request
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(
            Map.of(
                "person",
                Map.of("code", code, "passportLatin", Map.of("family", "Test", "given", "Person"))))
        .post("/v1/events/" + id + "/registrations");
  }

  Response places() {
    return host.asking().get("/v1/events/" + id + "/places");
  }
}
