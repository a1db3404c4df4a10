package org.caspian.members;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.TestClock;
import org.caspian.platform.testkit.Tokens;

/**
 * An institution of the register, as the tests of the features beside it need it. It is registered
 * when it is first needed: before a test begins, the service has no address.
 */
public final class Member {

  /** REST Assured would say that merge patches are ISO-8859-1. */
  private static final RestAssuredConfig AS_IT_IS =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));

  private final String membership;
  private UUID id;

  private Member(String membership) {
    this.membership = membership;
  }

  /** An active member. */
  public static Member active() {
    return new Member("ACTIVE");
  }

  /** An institution that is known, but no member. */
  public static Member ofNoMembership() {
    return new Member("NONE");
  }

  /** The institution. */
  public synchronized UUID id() {
    if (id == null) {
      id = UUID.fromString(Json.at(registered(), "id"));
    }
    return id;
  }

  private Response registered() {
    Response answer =
        secretariatAsks()
            .body(
                Map.of(
                    "name", Map.of("en", "University " + UUID.randomUUID()),
                    "type", "UNIVERSITY",
                    "country", "KZ",
                    "timeZone", "Asia/Aqtau",
                    "membership", membership))
            .post("/v1/institutions");
    answer.then().statusCode(201);
    return answer;
  }

  /** The beginning of a request of its client; a body is JSON. */
  public RequestSpecification asks() {
    return with(Tokens.member(id()));
  }

  /** The beginning of a request of the secretariat's client; a body is JSON. */
  public static RequestSpecification secretariatAsks() {
    return with(Tokens.secretariat());
  }

  /**
   * The same by the clock of the service, where that is put so far ahead or back that no token of
   * today is good.
   */
  public static RequestSpecification secretariatAsksByTheClock() {
    return with(Tokens.token().issuedAt(TestClock.CLOCK.instant()).sign());
  }

  /** A request of its client in the same way. */
  public RequestSpecification asksByTheClock() {
    return with(Tokens.token().member(id()).issuedAt(TestClock.CLOCK.instant()).sign());
  }

  private static RequestSpecification with(String token) {
    return given().config(AS_IT_IS).auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** The secretariat suspends it. */
  public void isSuspended(String... effects) {
    secretariatAsks()
        .body(Map.of("reason", "fees", "effects", List.of(effects)))
        .post("/v1/institutions/{id}/suspension", id())
        .then()
        .statusCode(200);
  }

  /** The secretariat lifts the suspension. */
  public void isReinstated() {
    secretariatAsks()
        .body(Map.of("reason", "paid"))
        .post("/v1/institutions/{id}/reinstatement", id())
        .then()
        .statusCode(200);
  }

  /** It changes members of an object, whatever its version. */
  public Response changes(String path, Map<String, Object> patch) {
    return asks().header("If-Match", asks().get(path).header("ETag")).body(patch).patch(path);
  }
}
