package org.caspian.members.learning;

import static org.caspian.platform.testkit.Bodies.body;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Json;

/** Learning resources as tests need them, made over the API. */
public final class LearningResourceFixture {

  private LearningResourceFixture() {}

  /** A course in two languages. */
  public static Map<String, Object> course() {
    return body(
        "kind",
        "COURSE",
        "name",
        body("en", "Ecology of the Caspian Sea", "kk", "Каспий теңізінің экологиясы"),
        "description",
        body("en", "Fourteen lectures with tasks."),
        "url",
        "https://open.yu.edu.kz/ecology",
        "languages",
        List.of("kk", "ru"),
        "iscedF",
        List.of("0521"),
        "eqfLevel",
        6,
        "licence",
        "CC-BY-4.0",
        "accessibleForFree",
        true,
        "timeRequired",
        "PT60H");
  }

  /** The id of a new one. */
  public static String published(Member owner, Map<String, Object> resource) {
    Response answer = owner.asks().body(resource).post("/v1/learning-resources");
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** Its owner deletes it. */
  public static Response delete(Member caller, String id) {
    return caller
        .asks()
        .body(Map.of("reason", "It is out of date."))
        .post("/v1/learning-resources/{id}/deletion", id);
  }
}
