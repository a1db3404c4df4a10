package org.caspian.platform.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Those who call, by the names of an {@link AccessMatrix}: {@code nobody} has no token, {@code
 * otherScopes} is {@code own} with a token for something else, {@code secretariat} sees all, and
 * the others are institutions. Whose name ends in {@code Reads} has a token that only reads.
 *
 * @param token makes tokens
 * @param reads the scopes that only read
 * @param all the scopes for everything
 * @param institutions by their names, {@code own} among them
 */
public record Callers(
    Supplier<TokenBuilder> token, String reads, String all, Map<String, UUID> institutions) {

  private static final String READS = "Reads";

  /** Of no route that a member's client calls with the scopes of a service. */
  private static final String OTHER_SCOPE = "webhooks:write";

  /**
   * The beginning of a request.
   *
   * @param caller the name
   * @return a request whose body, if it gets one, is JSON
   */
  public RequestSpecification as(String caller) {
    if (caller.equals("nobody")) {
      return given().contentType(ContentType.JSON);
    }
    if (caller.equals("otherScopes")) {
      return with("own", OTHER_SCOPE);
    }
    return caller.endsWith(READS)
        ? with(caller.substring(0, caller.length() - READS.length()), reads)
        : with(caller, all);
  }

  private RequestSpecification with(String caller, String scopes) {
    TokenBuilder signed = token.get().claim("scope", scopes);
    if (!caller.equals("secretariat")) {
      signed.member(institutions.get(caller));
    }
    String kept = String.join(" ", List.of(String.valueOf(signed.claimed("iss")), caller, scopes));
    UUID institution = institutions.get(caller);
    return given()
        .auth()
        .oauth2(Tokens.kept(kept + " " + institution, signed::sign))
        .contentType(ContentType.JSON);
  }
}
