package org.caspian.members.institution;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.caspian.platform.testkit.Parallel;
import org.caspian.platform.testkit.Tokens;

/** The service as its callers see it. */
final class Api {

  static final String INSTITUTIONS = "/v1/institutions";
  static final String ONE = "/v1/institutions/{id}";
  static final String IMPORTS = "/v1/institutions/imports";
  static final String KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";

  /** REST Assured would say that text is ISO-8859-1. */
  private static final RestAssuredConfig AS_IT_IS =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));

  private Api() {}

  /** A call with this token and, if it has a body, a JSON one. */
  static RequestSpecification with(String token) {
    return given().config(AS_IT_IS).auth().oauth2(token).contentType(ContentType.JSON);
  }

  static RequestSpecification secretariat() {
    return with(Tokens.secretariat());
  }

  static RequestSpecification member(UUID institution) {
    return with(Tokens.member(institution));
  }

  /** A member who is not concerned. */
  static RequestSpecification anyMember() {
    return member(UUID.randomUUID());
  }

  /** A new institution as its creation answered. */
  static JsonPath registered(Map<String, Object> body) {
    return secretariat().body(body).post(INSTITUTIONS).then().statusCode(201).extract().jsonPath();
  }

  /** The id of a new institution. */
  static UUID anyInstitution() {
    return id(registered(Draft.any().body()));
  }

  static UUID id(JsonPath institution) {
    return institution.getUUID("id");
  }

  /** What the secretariat sees of an institution. */
  static JsonPath read(UUID id) {
    return secretariat().get(ONE, id).then().statusCode(200).extract().jsonPath();
  }

  static JsonPath suspended(UUID id, String reason, Effect... effects) {
    return secretariat()
        .body(Map.of("reason", reason, "effects", List.of(effects)))
        .post(ONE + "/suspension", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static JsonPath reinstated(UUID id, String reason) {
    return secretariat()
        .body(Map.of("reason", reason))
        .post(ONE + "/reinstatement", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The answers of as many calls at once, each on a thread of its own. */
  static <T> List<T> atOnce(int calls, Callable<T> call) {
    return Parallel.send(Collections.nCopies(calls, call));
  }
}
