package org.caspian.platform.testkit;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The door of a service, tried with forged tokens: on the reading of a list, and on the writing of
 * what the list would then show. The token that the forgeries are made of is let in, so that a door
 * that is always shut does not pass.
 */
public final class TokenDoor {

  private final String list;
  private final Supplier<Map<String, Object>> body;
  private final Supplier<TokenBuilder> valid;

  /**
   * A door.
   *
   * @param list the path that is read with GET, by {@code localReference}, and written with POST
   * @param body what POST accepts, each time something else, with room for a {@code localReference}
   * @param valid makes tokens that are right in everything
   */
  public TokenDoor(String list, Supplier<Map<String, Object>> body, Supplier<TokenBuilder> valid) {
    this.list = list;
    this.body = body;
    this.valid = valid;
  }

  /**
   * Fails if a forgery is let in, is refused otherwise than with 401, a problem document and a
   * challenge, or has written something.
   *
   * @param attack the forgeries
   */
  public void refuses(TokenAttack attack) {
    String written = UUID.randomUUID().toString();
    University.whenKnown(() -> write(letIn(), written)).then().statusCode(201);

    String forged = UUID.randomUUID().toString();
    List<List<String>> forgeries = attack.authorizations(valid).toList();
    assertTrue(!forgeries.isEmpty(), "there is no forgery");
    for (List<String> authorizations : forgeries) {
      assertRefused(authorizations, with(authorizations).get(list));
      assertRefused(authorizations, write(with(authorizations), forged));
    }

    read(written).then().statusCode(200).body(has("items", hasSize(1)));
    read(forged).then().statusCode(200).body(has("items", empty()));
  }

  private static void assertRefused(List<String> authorizations, Response answer) {
    Supplier<String> what =
        () -> "answer to " + authorizations + "\n" + answer.statusLine() + answer.asString();
    assertEquals(401, answer.statusCode(), what);
    assertTrue(answer.contentType().startsWith("application/problem+json"), what);
    assertTrue(
        List.of("unauthorized", "token-expired").contains(answer.<String>path("code")), what);
    assertTrue(isChallenge(answer.header("WWW-Authenticate")), what);
  }

  /**
   * Whether it challenges as RFC 6750 does, or RFC 9449 who sends a token as bound to a key.
   *
   * @param challenge the header, null if there is none
   */
  public static boolean isChallenge(String challenge) {
    return challenge != null && challenge.matches("(Bearer|DPoP)\\b.*");
  }

  private Response write(RequestSpecification request, String localReference) {
    return request
        .contentType(ContentType.JSON)
        .body(Bodies.with(body.get(), "localReference", localReference))
        .post(list);
  }

  private Response read(String localReference) {
    return letIn().queryParam("localReference", localReference).get(list);
  }

  private RequestSpecification letIn() {
    return with(List.of("Bearer " + valid.get().sign()));
  }

  private static RequestSpecification with(List<String> authorizations) {
    return given()
        .headers(
            new Headers(
                authorizations.stream().map(value -> new Header("Authorization", value)).toList()));
  }
}
