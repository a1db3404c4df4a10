package org.caspian.gateway.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAssertionsTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final String ISSUER = "https://api.example.org";
  private static final String CLIENT = "client-1";

  private static final PublicJsonWebKey RSA = key("rsa", "RSA");
  private static final PublicJsonWebKey EC = key("ec", "EC");
  private static final PublicJsonWebKey ED = key("ed", "OKP");
  private static final PublicJsonWebKey STRANGE = key("ec", "EC");

  private final ClientAssertions assertions =
      new ClientAssertions(ISSUER, Clock.fixed(NOW, ZoneOffset.UTC));
  private final ClientKeys keys = keys(RSA, EC, ED);

  @ParameterizedTest
  @CsvSource({"RS256,RSA", "PS256,RSA", "ES256,EC", "EdDSA,OKP", "Ed25519,OKP"})
  void fourAlgorithmsAreTaken(String algorithm, String kind) throws JoseException {
    PublicJsonWebKey key = Map.of("RSA", RSA, "EC", EC, "OKP", ED).get(kind);

    assertTrue(checked(signed(algorithm, key, claims())).isPresent());
  }

  @Test
  void itIsRememberedUntilNobodyWouldTakeItAnyMore() throws JoseException {
    assertEquals(
        Optional.of(new ClientAssertions.Assertion("once", NOW.plusSeconds(120))),
        checked(signed("ES256", EC, claims())));
  }

  @Test
  void whatIsWrongWithTheClaimsIsRefused() throws JoseException {
    Map<String, Consumer<JwtClaims>> wrong = new TreeMap<>();
    wrong.put("another's", claims -> claims.setIssuer("client-2"));
    wrong.put("about another", claims -> claims.setSubject("client-2"));
    wrong.put("without a subject", claims -> claims.unsetClaim("sub"));
    wrong.put("for the token endpoint", claims -> claims.setAudience(ISSUER + "/oauth2/token"));
    wrong.put("for us and another", claims -> claims.setAudience(ISSUER, "https://evil.example"));
    wrong.put("for nobody", claims -> claims.unsetClaim("aud"));
    wrong.put("for a list of nobody", claims -> claims.setAudience(List.of()));
    wrong.put("expired", claims -> claims.setExpirationTime(at(-61)));
    wrong.put("for ever", claims -> claims.unsetClaim("exp"));
    wrong.put("for ten minutes", claims -> claims.setExpirationTime(at(600)));
    wrong.put("a second too long", claims -> claims.setExpirationTime(at(361)));
    wrong.put("for an hour", claims -> claims.setExpirationTime(at(3_600)));
    wrong.put("of the future", claims -> claims.setIssuedAt(at(61)));
    wrong.put("not yet", claims -> claims.setNotBefore(at(61)));
    wrong.put("without an id", claims -> claims.unsetClaim("jti"));
    wrong.put("of a blank id", claims -> claims.setJwtId(" "));
    wrong.put("of a long id", claims -> claims.setJwtId("x".repeat(256)));
    wrong.put("of an id that no database keeps", claims -> claims.setJwtId("a\0b"));
    wrong.put("of an id that is no text", claims -> claims.setClaim("jti", 7));
    wrong.put("of a time that is no number", claims -> claims.setStringClaim("exp", "soon"));
    for (Map.Entry<String, Consumer<JwtClaims>> each : wrong.entrySet()) {
      JwtClaims claims = claims();
      each.getValue().accept(claims);

      assertEquals(Optional.empty(), checked(signed("ES256", EC, claims)), each.getKey());
    }
  }

  @Test
  void aClockThatIsWrongByAMinuteIsForgiven() throws JoseException {
    JwtClaims ahead = claims();
    ahead.setIssuedAt(at(59));
    ahead.setExpirationTime(at(120));
    JwtClaims behind = claims();
    behind.setExpirationTime(at(-59));

    assertTrue(checked(signed("ES256", EC, ahead)).isPresent());
    assertTrue(checked(signed("ES256", EC, behind)).isPresent());
  }

  /** Five minutes, and the minute that its clock may be ahead. */
  @Test
  void itMayEndInSixMinutesAndNotLater() throws JoseException {
    JwtClaims claims = claims();
    claims.setExpirationTime(at(360));

    assertTrue(checked(signed("ES256", EC, claims)).isPresent());
  }

  /** A list of one says what the one alone says (RFC 7519, 4.1.3), and some libraries send it. */
  @Test
  void theAudienceMayBeAListOfUsAlone() throws JoseException {
    JwtClaims claims = claims();
    claims.setClaim("aud", List.of(ISSUER));
    assertTrue(claims.toJson().contains("[\"" + ISSUER + "\"]"), claims.toJson());

    assertTrue(checked(signed("ES256", EC, claims)).isPresent());
  }

  @Test
  void whatWasSignedByAnotherIsRefused() throws JoseException {
    assertEquals(Optional.empty(), checked(signed("ES256", STRANGE, claims())));
  }

  @Test
  void aSecretMadeOfThePublicKeyIsNoKey() throws JoseException {
    JsonWebSignature signature = unsigned(claims());
    signature.setAlgorithmHeaderValue("HS256");
    signature.setKeyIdHeaderValue("rsa");
    signature.setKey(new HmacKey(RSA.getPublicKey().getEncoded()));

    assertEquals(Optional.empty(), checked(signature.getCompactSerialization()));
  }

  @Test
  void withoutASignatureItIsNone() throws JoseException {
    JsonWebSignature signature = unsigned(claims());
    signature.setAlgorithmHeaderValue("none");
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);

    assertEquals(Optional.empty(), checked(signature.getCompactSerialization()));
  }

  @ParameterizedTest
  @CsvSource({"typ,at+jwt", "typ,dpop+jwt", "kid,another", "crit,x"})
  void aHeaderThatSaysSomethingElseIsRefused(String name, String value) throws JoseException {
    JsonWebSignature signature = unsigned(claims());
    sign(signature, "ES256", EC.getKeyId(), EC.getPrivateKey());
    if (name.equals("crit")) {
      signature.setCriticalHeaderNames(value);
      signature.setHeader(value, "y");
    } else {
      signature.setHeader(name, value);
    }

    assertEquals(Optional.empty(), checked(signature.getCompactSerialization()));
  }

  @ParameterizedTest
  @CsvSource({"JWT", "client-authentication+jwt"})
  void theTypesOfAssertionsAreTaken(String type) throws JoseException {
    JsonWebSignature signature = unsigned(claims());
    sign(signature, "ES256", EC.getKeyId(), EC.getPrivateKey());
    signature.setHeader("typ", type);

    assertTrue(checked(signature.getCompactSerialization()).isPresent());
  }

  @Test
  void withoutAKeyIdEachOfItsKeysIsTried() throws JoseException {
    JsonWebSignature signature = unsigned(claims());
    sign(signature, "ES256", null, EC.getPrivateKey());

    assertTrue(
        assertions
            .check(CLIENT, signature.getCompactSerialization(), keys(STRANGE, EC))
            .isPresent());
  }

  @ParameterizedTest
  @CsvSource({"x", "a.b.c", "eyJ.eyJ.e", "..", "e30.e30."})
  void whatIsNoJwtIsRefused(String text) {
    assertEquals(Optional.empty(), checked(text));
  }

  private Optional<ClientAssertions.Assertion> checked(String jwt) {
    return assertions.check(CLIENT, jwt, keys);
  }

  private static JwtClaims claims() {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(CLIENT);
    claims.setSubject(CLIENT);
    claims.setAudience(ISSUER);
    claims.setJwtId("once");
    claims.setIssuedAt(at(0));
    claims.setExpirationTime(at(60));
    return claims;
  }

  private static NumericDate at(long seconds) {
    return NumericDate.fromSeconds(NOW.plusSeconds(seconds).getEpochSecond());
  }

  private static String signed(String algorithm, PublicJsonWebKey key, JwtClaims claims)
      throws JoseException {
    JsonWebSignature signature = unsigned(claims);
    sign(signature, algorithm, key.getKeyId(), key.getPrivateKey());
    return signature.getCompactSerialization();
  }

  private static JsonWebSignature unsigned(JwtClaims claims) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    return signature;
  }

  private static void sign(JsonWebSignature signature, String algorithm, String keyId, Key key) {
    signature.setAlgorithmHeaderValue(algorithm);
    if (keyId != null) {
      signature.setKeyIdHeaderValue(keyId);
    }
    signature.setKey(key);
  }

  private static ClientKeys keys(JsonWebKey... keys) {
    return ClientKeys.parse(
        new JsonWebKeySet(List.of(keys)).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
  }

  private static PublicJsonWebKey key(String id, String kind) {
    try {
      PublicJsonWebKey key =
          switch (kind) {
            case "RSA" -> RsaJwkGenerator.generateJwk(2048);
            case "EC" -> EcJwkGenerator.generateJwk(EllipticCurves.P256);
            default -> OkpJwkGenerator.generateJwk("Ed25519");
          };
      key.setKeyId(id);
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
