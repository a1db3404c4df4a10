package org.caspian.gateway.token;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Parallel;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DPoP (RFC 9449), with proofs that another library makes. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class ATokenBoundToAKeyTest {

  private static final String OWN_PATH = "/v1/changes";
  private static final long TEN_MINUTES = TimeUnit.MINUTES.toMillis(10);

  @ConfigProperty(name = "caspian.issuer")
  String issuer;

  private ECKey key;
  private Credentials client;

  @BeforeEach
  void aClientWithAKey() throws JOSEException {
    key = new ECKeyGenerator(Curve.P_256).generate();
    client = TheGateway.clientOf(TheGateway.member());
  }

  @Test
  void isGotWithAProofAndUsedWithOthers() throws Exception {
    Response answer = asking(proof().ofToken());

    answer
        .then()
        .statusCode(200)
        .body(has("token_type", equalTo("DPoP")))
        .body(has("expires_in", equalTo(600)));
    String token = Json.at(answer, "access_token");
    assertEquals(
        Map.of("jkt", key.computeThumbprint().toString()), TheGateway.claims(token).get("cnf"));
    using(token, proof().of(token)).then().statusCode(200);
    using(token, proof().of(token)).then().statusCode(200);
  }

  @Test
  void isOfNoUseToWhoHasNotTheKey() throws Exception {
    String token = boundToken();

    given()
        .auth()
        .oauth2(token)
        .get(OWN_PATH)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("DPoP error=\"invalid_dpop_proof\""))
        .body(has("code", equalTo("unauthorized")));
    ECKey own = key;
    key = new ECKeyGenerator(Curve.P_256).generate();
    using(token, proof().of(token)).then().statusCode(401);
    key = own;
    using(token, proof().of(token)).then().statusCode(200);
  }

  @Test
  void aProofIsGoodForOneRequest() throws Exception {
    String token = boundToken();
    String proof = proof().of(token);

    List<Response> answers = Parallel.send(Collections.nCopies(8, () -> using(token, proof)));

    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 200).count());
    assertEquals(7, answers.stream().filter(answer -> answer.statusCode() == 401).count());
    String first = proof().ofToken();
    asking(first).then().statusCode(200);
    asking(first)
        .then()
        .statusCode(400)
        .body(has("error", equalTo("invalid_dpop_proof")))
        .body(
            has(
                "error_description",
                equalTo("The proof in the header DPoP is not valid: it was used before.")));
  }

  @Test
  void aProofForAnotherPlaceIsNone() throws Exception {
    String token = boundToken();

    using(token, proof().at("GET", "/v1/clients", token)).then().statusCode(401);
    using(token, proof().at("POST", OWN_PATH, token)).then().statusCode(401);
    asking(proof().at("POST", "/oauth2/revoke", null)).then().statusCode(400);
  }

  @Test
  void whoseClockIsWrongIsGivenANonce() throws Exception {
    Response wrongTime = asking(proof().madeAt(-TEN_MINUTES).ofToken());

    wrongTime
        .then()
        .statusCode(400)
        .header("DPoP-Nonce", matchesPattern("[A-Za-z0-9_-]{32}"))
        .header("Cache-Control", "no-store")
        .body(has("error", equalTo("use_dpop_nonce")));
    String nonce = wrongTime.header("DPoP-Nonce");
    Response answer = asking(proof().madeAt(-TEN_MINUTES).with(nonce).ofToken());
    answer.then().statusCode(200);
    String token = Json.at(answer, "access_token");
    using(token, proof().madeAt(TEN_MINUTES).of(token))
        .then()
        .statusCode(401)
        .header("DPoP-Nonce", notNullValue())
        .header("WWW-Authenticate", startsWith("DPoP error=\"use_dpop_nonce\""));
    using(token, proof().madeAt(TEN_MINUTES).with(nonce).of(token)).then().statusCode(200);
  }

  @Test
  void aNonceThatWasMadeUpIsNone() throws Exception {
    Response answer = asking(proof().with("A".repeat(32)).ofToken());

    answer.then().statusCode(400).body(has("error", equalTo("use_dpop_nonce")));
    assertTrue(!answer.header("DPoP-Nonce").equals("A".repeat(32)));
  }

  @Test
  void introspectionTellsTheKey() throws Exception {
    String token = boundToken();

    given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("client_id", client.clientId())
        .formParam("client_secret", client.clientSecret())
        .formParam("token", token)
        .post("/oauth2/introspect")
        .then()
        .statusCode(200)
        .body(has("active", equalTo(true)))
        .body(has("token_type", equalTo("DPoP")))
        .body(has("cnf.jkt", equalTo(key.computeThumbprint().toString())));
  }

  @Test
  void aTokenOfABearerIsNotSentAsBound() throws Exception {
    String token = TheGateway.token(client);

    using(token, proof().of(token)).then().statusCode(401);
    given().auth().oauth2(token).get(OWN_PATH).then().statusCode(200);
  }

  @Test
  void aClientThatHasToGetsNoOther() throws Exception {
    requiring(true)
        .then()
        .statusCode(200)
        .body(has("proofOfPossessionRequired", equalTo(true)))
        .body(has("version", equalTo(2)));

    TheGateway.tokenRequest(client)
        .then()
        .statusCode(400)
        .body(has("error", equalTo("invalid_dpop_proof")));
    asking(proof().ofToken()).then().statusCode(200);
    try (KafkaProbe kafka = KafkaProbe.open()) {
      assertTrue(
          kafka
              .await(
                  "caspian.gateway.client.v1",
                  "org.caspian.gateway.client.proof-of-possession-set.v1",
                  client.id())
              .data()
              .path("required")
              .asBoolean());
    }
    requiring(false).then().statusCode(200);
    TheGateway.tokenRequest(client).then().statusCode(200);
  }

  @Test
  void aDisabledClientIsLeftAlone() {
    TheGateway.secretariat().post("/v1/clients/" + client.id() + "/disablement");

    requiring(true).then().statusCode(409).body(has("code", equalTo("state-conflict")));
  }

  @Test
  void theMetadataNameTheAlgorithms() throws Exception {
    AuthorizationServerMetadata metadata = AuthorizationServerMetadata.resolve(new Issuer(issuer));

    assertEquals(
        List.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.EdDSA,
            JWSAlgorithm.Ed25519),
        metadata.getDPoPJWSAlgs());
  }

  private Response requiring(boolean required) {
    return TheGateway.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("required", required))
        .put("/v1/clients/" + client.id() + "/proof-of-possession");
  }

  private String boundToken() throws Exception {
    return Json.at(asking(proof().ofToken()), "access_token");
  }

  private Response asking(String proof) {
    return given()
        .header("DPoP", proof)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", client.clientId())
        .formParam("client_secret", client.clientSecret())
        .post("/oauth2/token");
  }

  private Response using(String token, String proof) {
    return given().header("Authorization", "DPoP " + token).header("DPoP", proof).get(OWN_PATH);
  }

  private Proof proof() {
    return new Proof(0, null);
  }

  /** A proof by the key, whose clock is wrong by some milliseconds. */
  private final class Proof {

    private final long wrong;
    private final Nonce nonce;

    private Proof(long wrong, Nonce nonce) {
      this.wrong = wrong;
      this.nonce = nonce;
    }

    Proof madeAt(long otherTime) {
      return new Proof(otherTime, nonce);
    }

    Proof with(String otherNonce) {
      return new Proof(wrong, new Nonce(otherNonce));
    }

    String ofToken() throws JOSEException {
      return at("POST", "/oauth2/token", null);
    }

    String of(String token) throws JOSEException {
      return at("GET", OWN_PATH, token);
    }

    String at(String method, String path, String token) throws JOSEException {
      DPoPProofFactory factory = new DefaultDPoPProofFactory(key, JWSAlgorithm.ES256);
      AccessToken bound = token == null ? null : new DPoPAccessToken(token);
      return factory
          .createDPoPJWT(
              new JWTID(UUID.randomUUID().toString()),
              method,
              URI.create(issuer + path),
              new Date(System.currentTimeMillis() + wrong),
              bound,
              nonce)
          .serialize();
    }
  }
}
