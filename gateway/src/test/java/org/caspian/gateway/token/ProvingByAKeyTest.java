package org.caspian.gateway.token;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretJWT;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Parallel;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A library that knows nothing of us proves a client by a JWT that it signs (RFC 7523). */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class ProvingByAKeyTest {

  @ConfigProperty(name = "caspian.issuer")
  String issuer;

  private Credentials client;

  @BeforeEach
  void aClient() {
    client = TheGateway.clientOf(TheGateway.member());
  }

  @Test
  void aTokenIsGotWithAKeyOfEachKind() throws Exception {
    RSAKey rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
    ECKey ec = ec("ec");
    setting(rsa, ec).then().statusCode(200).body(has("keys.kid", contains("rsa", "ec")));

    for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256)) {
      assertTrue(
          answer(
                  new PrivateKeyJWT(
                      id(), URI.create(issuer), algorithm, rsa.toPrivateKey(), "rsa", null))
              .indicatesSuccess(),
          algorithm.getName());
    }
    assertTrue(answer(assertion(ec)).indicatesSuccess());
  }

  @Test
  void theMetadataNameTheMethodAndItsAlgorithms() throws Exception {
    assertTrue(
        metadata()
            .getTokenEndpointAuthMethods()
            .contains(ClientAuthenticationMethod.PRIVATE_KEY_JWT));
    assertEquals(
        List.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.EdDSA,
            JWSAlgorithm.Ed25519),
        metadata().getTokenEndpointJWSAlgs());
  }

  @Test
  void anAssertionProvesItsClientOnce() throws Exception {
    ECKey key = ec("one");
    setting(key).then().statusCode(200);
    PrivateKeyJWT assertion = assertion(key);

    List<Boolean> answers =
        Parallel.send(Collections.nCopies(8, () -> answer(assertion).indicatesSuccess()));

    assertEquals(1, Collections.frequency(answers, true));
    assertFalse(answer(assertion).indicatesSuccess());
    assertTrue(answer(assertion(key)).indicatesSuccess());
  }

  @Test
  void aKeyThatWasExchangedProvesNothingAnyMore() throws Exception {
    ECKey old = ec("old");
    ECKey fresh = ec("fresh");
    setting(old).then().statusCode(200);
    setting(old, fresh).then().statusCode(200);
    assertTrue(answer(assertion(old)).indicatesSuccess());
    assertTrue(answer(assertion(fresh)).indicatesSuccess());

    setting(fresh).then().statusCode(200);

    assertFalse(answer(assertion(old)).indicatesSuccess());
    assertTrue(answer(assertion(fresh)).indicatesSuccess());
  }

  @Test
  void anothersKeyAndADisabledClientProveNothing() throws Exception {
    ECKey key = ec("mine");
    setting(key).then().statusCode(200);
    assertFalse(answer(assertion(ec("mine"))).indicatesSuccess());

    TheGateway.secretariat().post("/v1/clients/" + client.id() + "/disablement");

    assertFalse(answer(assertion(key)).indicatesSuccess());
  }

  @Test
  void whoHasKeysNeedsNoSecretAndWhoHasNoSecretKeepsTheKeys() throws Exception {
    ECKey key = ec("only");
    setting(key).then().statusCode(200);
    String secret = Json.at(read(), "secrets[0].id");

    TheGateway.secretariat()
        .post("/v1/clients/" + client.id() + "/secrets/" + secret + "/revocation")
        .then()
        .statusCode(200)
        .body(has("secrets", hasSize(0)));
    TheGateway.tokenRequest(client).then().statusCode(401);
    assertTrue(answer(assertion(key)).indicatesSuccess());

    setting().then().statusCode(409).body(has("code", equalTo("last-credential")));
  }

  /** {@code client_secret_jwt}, which is not advertised. */
  @Test
  void itsSecretIsNoKey() throws Exception {
    assertInvalidClient(answer(signedWithTheSecret()));

    ECKey key = ec("one");
    setting(key).then().statusCode(200);

    assertInvalidClient(answer(signedWithTheSecret()));
    assertTrue(answer(assertion(key)).indicatesSuccess());
    TheGateway.tokenRequest(client).then().statusCode(200);
  }

  private ClientSecretJWT signedWithTheSecret() throws JOSEException {
    return new ClientSecretJWT(
        id(), URI.create(issuer), JWSAlgorithm.HS256, new Secret(client.clientSecret()));
  }

  private static void assertInvalidClient(TokenResponse answer) {
    assertFalse(answer.indicatesSuccess());
    ErrorObject error = answer.toErrorResponse().getErrorObject();
    assertEquals("invalid_client", error.getCode());
    assertEquals(401, error.getHTTPStatusCode());
  }

  @Test
  void keysAreTakenAwayAgain() throws Exception {
    ECKey key = ec("short");
    setting(key).then().statusCode(200);

    setting().then().statusCode(200).body(has("$", not(hasKey("keys"))));

    assertFalse(answer(assertion(key)).indicatesSuccess());
  }

  @Test
  void theOtherEndpointsTakeItToo() throws Exception {
    ECKey key = ec("one");
    setting(key).then().statusCode(200);
    AccessToken token = answer(assertion(key)).toSuccessResponse().getTokens().getAccessToken();

    assertTrue(
        TokenIntrospectionResponse.parse(
                new TokenIntrospectionRequest(
                        metadata().getIntrospectionEndpointURI(), assertion(key), token)
                    .toHTTPRequest()
                    .send())
            .toSuccessResponse()
            .isActive());
  }

  @Test
  void whatIsNoKeyIsToldByItsPlace() throws Exception {
    Map<String, Object> weak = new HashMap<>(ec("1").toPublicJWK().toJSONObject());
    weak.put("crv", "P-384");
    Map<String, Object> same = ec("2").toPublicJWK().toJSONObject();
    Map<String, Object> hmac = Map.of("kty", "oct", "kid", "3");

    setting(List.of(weak, same, same, hmac))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("key-not-acceptable")))
        .body(has("errors.pointer", contains("/keys/0", "/keys/2/kid", "/keys/3")));
  }

  @Test
  void aPrivateKeyHasNoPlaceThere() throws Exception {
    setting(List.of(ec("mine").toJSONObject()))
        .then()
        .statusCode(400)
        .body(has("errors.pointer", hasItem("/keys/0/d")));
  }

  @Test
  void twoWaysAtOnceAreRefused() throws Exception {
    ECKey key = ec("one");
    setting(key).then().statusCode(200);

    form(assertion(key).getClientAssertion().serialize())
        .formParam("client_secret", client.clientSecret())
        .post("/oauth2/token")
        .then()
        .statusCode(400)
        .body(has("error", equalTo("invalid_request")));
    form("no assertion").post("/oauth2/token").then().statusCode(401);
  }

  @Test
  void itsInstitutionHearsOfIt() throws Exception {
    setting(ec("2026-11")).then().statusCode(200);

    try (KafkaProbe kafka = KafkaProbe.open()) {
      assertEquals(
          "2026-11",
          kafka
              .await(
                  "caspian.gateway.client.v1",
                  "org.caspian.gateway.client.keys-set.v1",
                  client.id())
              .data()
              .at("/keyIds/0")
              .asText());
    }
  }

  private RequestSpecification form(String assertion) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("grant_type", "client_credentials")
        .formParam("client_assertion_type", PrivateKeyJWT.CLIENT_ASSERTION_TYPE)
        .formParam("client_assertion", assertion);
  }

  private Response read() {
    return TheGateway.secretariat().get("/v1/clients/" + client.id());
  }

  private Response setting(JWK... keys) {
    return setting(Arrays.stream(keys).map(key -> key.toPublicJWK().toJSONObject()).toList());
  }

  private Response setting(List<Map<String, Object>> keys) {
    return TheGateway.secretariat()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON)
        .body(Map.of("keys", keys))
        .put("/v1/clients/" + client.id() + "/keys");
  }

  private TokenResponse answer(ClientAuthentication assertion) throws Exception {
    return TokenResponse.parse(
        new TokenRequest.Builder(endpoint(), assertion, new ClientCredentialsGrant())
            .build()
            .toHTTPRequest()
            .send());
  }

  /** The library names the issuer as audience, as the revision of RFC 7523 wants it. */
  private PrivateKeyJWT assertion(ECKey key) throws JOSEException {
    return new PrivateKeyJWT(
        id(), URI.create(issuer), JWSAlgorithm.ES256, key.toPrivateKey(), key.getKeyID(), null);
  }

  private URI endpoint() throws Exception {
    return metadata().getTokenEndpointURI();
  }

  private AuthorizationServerMetadata metadata() throws Exception {
    return AuthorizationServerMetadata.resolve(new Issuer(issuer));
  }

  private ClientID id() {
    return new ClientID(client.clientId());
  }

  private static ECKey ec(String id) throws JOSEException {
    return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
  }
}
