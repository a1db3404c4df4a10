package org.caspian.members.office;

import static org.caspian.platform.testkit.Bodies.body;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Json;

/** Offices as tests need them, made over the API. */
public final class OfficeFixture {

  private OfficeFixture() {}

  /** An office of the presidium. */
  public static Map<String, Object> office(int seats) {
    return body(
        "body", "PRESIDIUM", "name", body("en", "President", "ru", "Президент"), "seats", seats);
  }

  /** The id of a new one. */
  public static String made(Map<String, Object> office) {
    Response answer = Member.secretariatAsks().body(office).post("/v1/offices");
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** A term that begins on a day. */
  public static Map<String, Object> term(UUID institution, String from) {
    return body("institution", institution, "from", from);
  }

  /** A member takes it up. */
  public static Response takes(String office, Map<String, Object> term) {
    return Member.secretariatAsks().body(term).post("/v1/offices/{id}/holdings", office);
  }

  /** The end of the first term. */
  public static Map<String, Object> end(String office, String day) {
    return body(
        "holdingId",
        Json.<String>at(Member.secretariatAsks().get("/v1/offices/{id}", office), "holdings[0].id"),
        "to",
        day,
        "reason",
        "The rector has retired.");
  }

  /** The id of a new one that a member holds. */
  public static String held(Member holder) {
    String id = made(office(1));
    takes(id, term(holder.id(), "2026-09-16")).then().statusCode(200);
    return id;
  }
}
