package org.caspian.platform.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(IssuerResource.class)
class EntryTest {

  TestIssuer issuer;

  @Test
  void theTokenSaysWhoCalls() {
    with(member())
        .header("X-Acting-Person", "P-17")
        .get("/v1/notes")
        .then()
        .statusCode(200)
        .body("client", equalTo("client-1"))
        .body("holder", equalTo(TestToken.INSTITUTION))
        .body("actingPerson", equalTo("P-17"));
    with(TestToken.ofSecretariat(Instant.now()))
        .get("/v1/notes")
        .then()
        .statusCode(200)
        .body("holder", equalTo("secretariat"))
        .body("actingPerson", equalTo(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/notes", "/v1/plain", "/v1/nothing", "/v1/notes?unknown=1"})
  void withoutATokenNothingUnderV1IsShown(String path) {
    given()
        .get(path)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer")
        .body("code", equalTo("unauthorized"))
        .body("part", equalTo("notes-service"))
        .body("traceId", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic Y2xpZW50OnNlY3JldA==", "Digest x", "x"})
  void anotherSchemeIsNoToken(String authorization) {
    given()
        .header("Authorization", authorization)
        .get("/v1/notes")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer");
  }

  @Test
  void aTokenThatIsNotValidIsToldWhy() {
    Map<String, TestToken> wrong =
        Map.of(
            "iss is another",
            member().claim("iss", "https://other.example"),
            "aud is another",
            member().claim("aud", "other"),
            "typ is not at+jwt",
            member().header("typ", "JWT"),
            "the signature is wrong",
            member().signedWith(TestKeys.OTHER_RSA.getPrivateKey()),
            "alg is not that of the key",
            member()
                .header("alg", "HS256")
                .signedWith(new HmacKey(TestKeys.RSA.getPublicKey().getEncoded())),
            "the key is not known",
            member().header("kid", "../../dev/null"));
    wrong.forEach(
        (reason, token) ->
            with(token)
                .get("/v1/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header(
                    "WWW-Authenticate",
                    "Bearer error=\"invalid_token\", error_description=\"" + reason + "\"")
                .body("code", equalTo("unauthorized"))
                .body("detail", equalTo("The access token is not valid: " + reason + ".")));
  }

  @Test
  void aTokenThatWasGoodOnceIsToldApart() {
    with(member().claim("exp", Instant.now().getEpochSecond() - 60))
        .get("/v1/notes")
        .then()
        .statusCode(401)
        .header(
            "WWW-Authenticate",
            "Bearer error=\"invalid_token\", error_description=\"the token has expired\"")
        .body("code", equalTo("token-expired"))
        .body("retry", equalTo("later"));
  }

  @Test
  void aTokenThatIsBoundToAKeyIsForItsHolder() throws Exception {
    String token =
        member()
            .claim("cnf", Map.of("jkt", TestKeys.EC.calculateBase64urlEncodedThumbprint("SHA-256")))
            .serialized();
    String proof = TestProof.of(TestKeys.EC, token).serialized();

    given()
        .header("Authorization", "DPoP " + token)
        .header("DPoP", proof)
        .get("/v1/notes")
        .then()
        .statusCode(200)
        .body("client", equalTo("client-1"));
    given()
        .header("Authorization", "Bearer " + token)
        .get("/v1/notes")
        .then()
        .statusCode(401)
        .header(
            "WWW-Authenticate",
            "DPoP error=\"invalid_dpop_proof\", error_description=\"the token is bound to a key: send"
                + " it as DPoP, with a proof\", algs=\"RS256 PS256 ES256 EdDSA Ed25519\"")
        .body("code", equalTo("unauthorized"));
    given()
        .header("Authorization", "DPoP " + token)
        .header("DPoP", proof)
        .get("/v1/plain")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("DPoP error=\"invalid_dpop_proof\""));
  }

  @Test
  void whoSendsATokenAsBoundIsChallengedSo() {
    given()
        .header("Authorization", "DPoP a.b.c")
        .get("/v1/notes")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("DPoP error=\"invalid_token\""))
        .header("WWW-Authenticate", endsWith("algs=\"RS256 PS256 ES256 EdDSA Ed25519\""));
  }

  @Test
  void aTokenThatIsBoundInAnUnknownWayIsRefused() {
    with(member().claim("cnf", Map.of("x5t#S256", "AAAA")))
        .get("/v1/notes")
        .then()
        .statusCode(401)
        .body(
            "detail",
            equalTo("The access token is not valid: cnf is of a kind that is not supported."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer x", "Bearer a.b.c", "Bearer  ", "Bearer é"})
  void whatIsNoTokenIsRefused(String authorization) {
    given()
        .header("Authorization", authorization)
        .get("/v1/notes")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", not(blankString()));
  }

  @Test
  void twoTokensAreNone() {
    given()
        .header(
            "Authorization",
            "Bearer " + member().serialized(),
            "Bearer " + TestToken.ofSecretariat(Instant.now()).serialized())
        .get("/v1/notes")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("unauthorized"));
  }

  @Test
  void aBodyIsReadAfterTheTokenIsVerified() {
    with(member())
        .contentType("application/json")
        .body("{\"text\": \"" + "x".repeat(100_000).substring(0, 60_000) + "\"}")
        .post("/v1/notes")
        .then()
        .statusCode(200)
        .body("author", notNullValue());
    given()
        .contentType("application/json")
        .body("not json")
        .post("/v1/notes")
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @CsvSource({"GET, notes:read, notes:write", "POST, notes:write, notes:read"})
  void aMissingScopeIsNamed(String method, String needed, String had) {
    with(member().claim("scope", had + " " + needed + "s"))
        .contentType("application/json")
        .request(method, "/v1/notes")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + needed + "\"")
        .body("code", equalTo("insufficient-scope"))
        .body("scope", equalTo(needed));
  }

  @Test
  void whoSeesButMayNotDoIsForbidden() {
    with(member())
        .delete("/v1/notes")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("forbidden"));
    with(TestToken.ofSecretariat(Instant.now()))
        .delete("/v1/notes")
        .then()
        .statusCode(200)
        .body("by", equalTo("secretariat"));
    with(TestToken.ofSecretariat(Instant.now()))
        .contentType("application/json")
        .body("{\"text\": \"x\"}")
        .post("/v1/notes")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "é", "", " "})
  void anActingPersonIsACode(String code) {
    with(member())
        .header("X-Acting-Person", code)
        .get("/v1/notes")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-header"));
  }

  @Test
  void anActingPersonIsOneAndShort() {
    with(member())
        .header("X-Acting-Person", "x".repeat(129))
        .get("/v1/notes")
        .then()
        .statusCode(400);
    with(member()).header("X-Acting-Person", "a", "b").get("/v1/notes").then().statusCode(400);
  }

  @Test
  void whatIsOutsideOfV1NeedsNoToken() {
    given().get("/.well-known/note").then().statusCode(200);
    given().header("Authorization", "Bearer x").get("/.well-known/note").then().statusCode(200);
  }

  @Test
  void aResourceThatForgotItsScopesAnswersNobody() {
    with(member()).get("/v1/forgotten").then().statusCode(500).body("code", equalTo("internal"));
  }

  @Test
  void aPlainRouteIsEnteredWithAToken() {
    with(member()).get("/v1/plain").then().statusCode(200);
  }

  @Test
  void everyAlgorithmOfAPublishedKeyIsTaken() {
    for (PublicJsonWebKey key : List.of(TestKeys.RSA, TestKeys.PSS, TestKeys.EC)) {
      with(member().signedWith(key)).get("/v1/notes").then().statusCode(200);
    }
  }

  @Test
  void theIssuerIsAskedOnceForManyTokens() {
    with(member()).get("/v1/notes").then().statusCode(200);
    int before = issuer.readings();
    for (int i = 0; i < 20; i++) {
      with(member().header("kid", "invented-" + i)).get("/v1/notes").then().statusCode(401);
    }
    assertEquals(before, issuer.readings(), 1);
  }

  private static TestToken member() {
    return TestToken.ofMember(Instant.now());
  }

  private static RequestSpecification with(TestToken token) {
    return given().header("Authorization", "Bearer " + token.serialized());
  }
}
