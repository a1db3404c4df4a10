package org.caspian.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Judged by jose4j, as the services do; the builder itself uses none of it. */
class TokensTest {

  private static final UUID INSTITUTION = UUID.randomUUID();

  @Test
  void aMembersTokenSaysWhoIsCallingAndForWhom() throws Exception {
    JwtClaims claims = verified(Tokens.member(INSTITUTION, "members:read"));

    assertEquals("client-of-" + INSTITUTION, claims.getSubject());
    assertEquals(claims.getSubject(), claims.getStringClaimValue("client_id"));
    assertEquals(INSTITUTION.toString(), claims.getStringClaimValue("institution"));
    assertEquals(List.of("MEMBER"), claims.getStringListClaimValue("roles"));
    assertEquals("members:read", claims.getStringClaimValue("scope"));
    assertEquals(600, claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
  }

  @Test
  void theSecretariatHasNoInstitution() throws Exception {
    JwtClaims claims = verified(Tokens.secretariat());

    assertTrue(!claims.hasClaim("institution"));
    assertEquals(List.of("SECRETARIAT"), claims.getStringListClaimValue("roles"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "ES256"})
  void anotherAlgorithmIsAForgery(String algorithm) {
    String forged = Tokens.token().header("alg", algorithm).sign();
    assertThrows(InvalidJwtException.class, () -> verified(forged));
  }

  /** What is said of the forms is made here once more, so that they are what others write. */
  @Test
  void thePublicKeyIsTriedAsASecretInEveryFormThatAVerifierMayHaveItIn() throws Exception {
    byte[] der = TestIssuer.key().pair().getPublic().getEncoded();
    String lines = Base64.getEncoder().encodeToString(der).replaceAll("(.{64})(?=.)", "$1\n");
    String pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----";
    String published = jwks().body();
    String jwk = published.substring(published.indexOf('[') + 1, published.indexOf('}') + 1);
    List<byte[]> secrets =
        List.of(der, pem.getBytes(UTF_8), (pem + "\n").getBytes(UTF_8), jwk.getBytes(UTF_8));

    List<String> forgeries =
        TokenAttack.PUBLIC_KEY_AS_SECRET
            .authorizations(Tokens::token)
            .map(sent -> sent.getFirst().substring("Bearer ".length()))
            .toList();

    assertEquals(secrets.size(), forgeries.size());
    for (int i = 0; i < forgeries.size(); i++) {
      assertTrue(isSignedWith(secrets.get(i), forgeries.get(i)), forgeries.get(i));
    }
  }

  private static boolean isSignedWith(byte[] secret, String token) throws JoseException {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "HS256"));
    signature.setKey(new HmacKey(secret));
    signature.setCompactSerialization(token);
    return signature.verifySignature();
  }

  @Test
  void claimsChangedAfterSigningAreAForgery() {
    String forged = Tokens.token().signThenClaim("roles", List.of("MEMBER"));
    assertThrows(InvalidJwtException.class, () -> verified(forged));
  }

  @Test
  void aFurtherKeyIsUnknownUntilItIsPublished() throws Exception {
    SigningKey further = SigningKey.generate("further-" + UUID.randomUUID());
    String token = Tokens.token().signedBy(further).sign();
    assertThrows(InvalidJwtException.class, () -> verified(token));

    TestIssuer.publish(further);
    verified(token);
    verified(Tokens.token().header("alg", "PS256").sign());
  }

  @Test
  void theEndpointCountsAndCanBeAway() throws Exception {
    int before = TestIssuer.fetches();
    TestIssuer.away(true);
    try {
      assertEquals(503, jwks().statusCode());
    } finally {
      TestIssuer.away(false);
    }
    assertEquals(200, jwks().statusCode());
    assertEquals(before + 2, TestIssuer.fetches());
  }

  private static JwtClaims verified(String token) throws Exception {
    JsonWebKeySet keys = new JsonWebKeySet(jwks().body());
    JwtConsumer consumer =
        new JwtConsumerBuilder()
            .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
            .setJwsAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, "RS256", "PS256"))
            .setExpectedType(true, "at+jwt")
            .setExpectedIssuer(TestIssuer.issuer())
            .setExpectedAudience("caspian")
            .setRequireExpirationTime()
            .setRequireJwtId()
            .build();
    return consumer.processToClaims(token);
  }

  private static HttpResponse<String> jwks() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(TestIssuer.jwksUri())).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
