package org.caspian.members.resolution;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.TestClock;

/** Resolutions as tests need them, made over the API. */
public final class ResolutionFixture {

  private ResolutionFixture() {}

  /** One of an assembly in two languages, without a ballot, that asks nobody for anything. */
  public static Map<String, Object> resolution(String assembly, int ordinal) {
    return body(
        "assemblyId",
        assembly,
        "ordinal",
        ordinal,
        "adoptedOn",
        "2026-09-16",
        "text",
        body("ru", "Утвердить бюджет.", "en", "The budget is approved."),
        "authenticLanguage",
        "ru",
        "followUps",
        List.of());
  }

  /** The same, adopted today by a ballot that was opened today. */
  public static Map<String, Object> resolution(String assembly, int ordinal, Object ballot) {
    return with(
        with(resolution(assembly, ordinal), "ballotId", ballot), "adoptedOn", today().toString());
  }

  /** Today at the place of the assembly. */
  public static LocalDate today() {
    return LocalDate.now(TestClock.CLOCK.withZone(ZoneId.of("Asia/Atyrau")));
  }

  /** Something that the secretariat is asked to do. */
  public static Map<String, Object> followUp() {
    return body("task", body("en", "Publish the budget."), "dueOn", "2027-01-31");
  }

  /** Something that an institution is asked to do. */
  public static Map<String, Object> followUp(UUID responsible) {
    return with(followUp(), "responsible", responsible);
  }

  /** The secretariat records it. */
  public static Response records(Map<String, Object> resolution) {
    return Member.secretariatAsks().body(resolution).post("/v1/resolutions");
  }

  /** The id of a new one. */
  public static String recorded(Map<String, Object> resolution) {
    Response answer = records(resolution);
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** What became of the first thing that it asks for. */
  public static Map<String, Object> settlement(String resolution, String state) {
    return body(
        "followUpId",
        Json.<String>at(
            Member.secretariatAsks().get("/v1/resolutions/{id}", resolution), "followUps[0].id"),
        "state",
        state);
  }
}
