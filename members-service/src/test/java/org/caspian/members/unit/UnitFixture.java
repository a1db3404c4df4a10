package org.caspian.members.unit;

import static org.caspian.platform.testkit.Bodies.body;

import io.restassured.response.Response;
import java.util.Map;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Json;

/** Organisational units as tests need them, made over the API. */
public final class UnitFixture {

  private UnitFixture() {}

  /** A faculty that is a part of nothing. */
  public static Map<String, Object> faculty() {
    return body(
        "kind", "FACULTY",
        "name", body("en", "Faculty of Engineering", "kk", "Инжиниринг факультеті"),
        "from", "1996-09-01");
  }

  /** A department that is a part of another unit. */
  public static Map<String, Object> departmentOf(String parent) {
    return body(
        "kind", "DEPARTMENT", "name", body("en", "Department of Geology"), "parent", parent);
  }

  /** An institution makes a unit of its own. */
  public static Response makes(Member institution, Map<String, Object> unit) {
    return institution.asks().body(unit).post("/v1/institutions/{id}/units", institution.id());
  }

  /** The id of a new one. */
  public static String made(Member institution, Map<String, Object> unit) {
    Response answer = makes(institution, unit);
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** That it is over with a day of the past. */
  public static Map<String, Object> closure() {
    return body("to", "2026-08-31", "reason", "It became a part of the Faculty of Energy.");
  }

  /** An institution closes one of its own. */
  public static Response closes(Member institution, String unit) {
    return institution.asks().body(closure()).post("/v1/units/{id}/closure", unit);
  }
}
