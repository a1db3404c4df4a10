package org.caspian.platform.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final String JWKS =
      TestKeys.document(TestKeys.RSA, TestKeys.PSS, TestKeys.EC, TestKeys.WITHOUT_ALGORITHM);

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final RevokedTokens revoked = new RevokedTokens(clock);
  private final TokenVerifier verifier =
      new TokenVerifier(TestToken.ISSUER, "caspian", new KeySet(() -> JWKS, clock), revoked, clock);

  @Test
  void aMembersTokenSaysWhoCalls() throws Exception {
    AccessToken token = verifier.verify(member().serialized());
    assertEquals("client-1", token.clientId());
    assertEquals("token-1", token.id());
    assertEquals(Optional.of(UUID.fromString(TestToken.INSTITUTION)), token.institution());
    assertEquals(Set.of(Role.MEMBER), token.roles());
    assertEquals(Set.of("notes:read", "notes:write"), token.scopes());
    assertEquals(NOW, token.issuedAt());
    assertEquals(NOW.plusSeconds(600), token.expiresAt());
  }

  @Test
  void aTokenThatIsRevokedIsRefusedAlsoRightAfterItWasAccepted() throws Exception {
    String token = member().serialized();
    verifier.verify(token);

    revoked.revokeToken("token-1", NOW.plusSeconds(600));

    assertEquals(Optional.empty(), verifier.verifiedLately(token));
    InvalidTokenException refusal =
        assertThrows(InvalidTokenException.class, () -> verifier.verify(token));
    assertEquals("it was revoked", refusal.getMessage());
  }

  @Test
  void theSecretariatsTokenNamesNoInstitution() throws Exception {
    AccessToken token = verifier.verify(TestToken.ofSecretariat(NOW).serialized());
    assertEquals(Optional.empty(), token.institution());
    assertEquals(Set.of(Role.SECRETARIAT), token.roles());
  }

  @Test
  void threeAlgorithmsAreTaken() throws Exception {
    for (PublicJsonWebKey key : List.of(TestKeys.RSA, TestKeys.PSS, TestKeys.EC)) {
      assertEquals("client-1", verifier.verify(member().signedWith(key).serialized()).clientId());
    }
  }

  @Test
  void aKeyWithoutAlgorithmIsForTheUsualOne() throws Exception {
    TestToken token =
        member()
            .header("kid", TestKeys.WITHOUT_ALGORITHM.getKeyId())
            .signedWith(TestKeys.WITHOUT_ALGORITHM.getPrivateKey());
    assertEquals("client-1", verifier.verify(token.serialized()).clientId());
    assertEquals("alg is not that of the key", reason(token.header("alg", "PS256").serialized()));
  }

  @Test
  void anUnsignedTokenIsRefused() {
    String header = encoded(Map.of("typ", "at+jwt", "alg", "none", "kid", TestKeys.RSA.getKeyId()));
    String payload = member().serialized().split("\\.")[1];
    assertEquals("alg is not that of the key", reason(header + "." + payload + "."));
    for (String alg : List.of("None", "NONE", "nOnE", "")) {
      String other = encoded(Map.of("typ", "at+jwt", "alg", alg, "kid", TestKeys.RSA.getKeyId()));
      assertEquals("alg is not that of the key", reason(other + "." + payload + "."));
    }
  }

  @Test
  void thePublicKeyIsNoSecretToSignWith() {
    for (byte[] secret :
        List.of(
            TestKeys.RSA.getPublicKey().getEncoded(),
            TestKeys.RSA.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY).getBytes(UTF_8))) {
      TestToken token = member().header("alg", "HS256").signedWith(new HmacKey(secret));
      assertEquals("alg is not that of the key", reason(token.serialized()));
    }
  }

  @Test
  void theAlgorithmIsThatOfTheKey() {
    assertEquals(
        "alg is not that of the key", reason(member().header("alg", "PS256").serialized()));
    assertEquals(
        "alg is not that of the key", reason(member().header("alg", "RS512").serialized()));
    assertEquals(
        "alg is not that of the key",
        reason(
            member().signedWith(TestKeys.EC).header("kid", TestKeys.RSA.getKeyId()).serialized()));
  }

  @Test
  void anotherKeyOfTheSameNameIsRefused() {
    assertEquals(
        "the signature is wrong",
        reason(member().signedWith(TestKeys.OTHER_RSA.getPrivateKey()).serialized()));
  }

  @Test
  void aKeyThatTheTokenBringsIsNotLookedAt() {
    PublicJsonWebKey own = TestKeys.OTHER_RSA;
    Map<String, Object> jwk = own.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    assertEquals(
        "the signature is wrong",
        reason(member().header("jwk", jwk).signedWith(own.getPrivateKey()).serialized()));
    assertEquals(
        "kid is missing",
        reason(
            member()
                .header("jwk", jwk)
                .header("kid", null)
                .signedWith(own.getPrivateKey())
                .serialized()));
    for (String name : List.of("jku", "x5u")) {
      TestToken token = member().header(name, "http://127.0.0.1:1/keys");
      assertEquals(
          "the signature is wrong", reason(token.signedWith(own.getPrivateKey()).serialized()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown",
        "../../dev/null",
        "rsa-1' or '1'='1",
        "rsa-1\u0000",
        "RSA-1",
        "",
        " rsa-1"
      })
  void anotherKeyIdIsAnotherKey(String kid) {
    assertEquals("the key is not known", reason(member().header("kid", kid).serialized()));
  }

  @Test
  void headersAreText() {
    for (String name : List.of("kid", "typ", "alg")) {
      for (Object value : List.of(1, true, List.of("rsa-1"), Map.of("a", 1))) {
        String header =
            encoded(
                Map.of(
                    "typ", name.equals("typ") ? value : "at+jwt",
                    "kid", name.equals("kid") ? value : "rsa-1",
                    "alg", name.equals("alg") ? value : "RS256"));
        String[] parts = member().serialized().split("\\.");
        assertEquals(name + " is no text", reason(header + "." + parts[1] + "." + parts[2]));
      }
    }
  }

  @Test
  void anExtensionThatMustBeUnderstoodIsNot() {
    for (String extension : List.of("b64", "exp", "http://example.org/x")) {
      assertEquals(
          "crit is not supported",
          reason(member().header("crit", List.of(extension)).header(extension, true).serialized()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "jwt", "dpop+jwt", "client-authentication+jwt", "at+jwt ", ""})
  void aTokenOfAnotherKindIsRefused(String type) {
    assertEquals("typ is not at+jwt", reason(member().header("typ", type).serialized()));
    assertEquals("typ is not at+jwt", reason(member().header("typ", null).serialized()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"at+JWT", "application/at+jwt"})
  void theKindHasOtherSpellings(String type) throws Exception {
    assertEquals("client-1", verifier.verify(member().header("typ", type).serialized()).clientId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://caspian.example/",
        "https://CASPIAN.example",
        "http://caspian.example",
        "x"
      })
  void anotherIssuerIsRefused(String issuer) {
    assertEquals("iss is another", reason(member().claim("iss", issuer).serialized()));
  }

  @Test
  void theAudienceIsOneOfThose() throws Exception {
    TestToken several = member().claim("aud", List.of("other", "caspian"));
    assertEquals("client-1", verifier.verify(several.serialized()).clientId());
    assertEquals("aud is another", reason(member().claim("aud", "Caspian").serialized()));
    assertEquals("aud is another", reason(member().claim("aud", List.of()).serialized()));
  }

  @ParameterizedTest
  @CsvSource({
    "iss, iss is another",
    "aud, aud is another",
    "sub, sub is missing",
    "client_id, client_id is missing",
    "jti, jti is missing",
    "iat, iat is missing",
    "exp, exp is missing",
    "institution, institution is missing",
    "roles, roles does not name one of MEMBER and SECRETARIAT"
  })
  void everyClaimIsNeeded(String name, String reason) {
    assertEquals(reason, reason(member().claim(name, null).serialized()));
  }

  @Test
  void claimsAreOfTheirTypes() {
    for (String name : List.of("iss", "sub", "client_id", "jti", "institution", "scope")) {
      assertEquals(
          "a claim is of the wrong type", reason(member().claim(name, 5).serialized()), name);
    }
    for (String name : List.of("iat", "exp", "nbf")) {
      assertEquals(
          "a claim is of the wrong type", reason(member().claim(name, "soon").serialized()), name);
    }
    assertEquals(
        "a claim is of the wrong type", reason(member().claim("roles", "MEMBER").serialized()));
    for (String odd : List.of("yu", "1-1-1-1-1")) {
      assertEquals(
          "institution is no UUID", reason(member().claim("institution", odd).serialized()));
    }
  }

  @Test
  void nobodyIsBoth() {
    assertEquals(
        "roles does not name one of MEMBER and SECRETARIAT",
        reason(member().claim("roles", List.of("MEMBER", "SECRETARIAT")).serialized()));
    assertEquals(
        "institution is not for the secretariat",
        reason(member().claim("roles", List.of("SECRETARIAT")).serialized()));
    assertEquals(
        "roles does not name one of MEMBER and SECRETARIAT",
        reason(member().claim("roles", List.of("ADMIN")).serialized()));
  }

  @Test
  void clocksMayDisagreeByTenSeconds() throws Exception {
    long now = NOW.getEpochSecond();
    assertEquals(
        "client-1", verifier.verify(member().claim("exp", now - 9).serialized()).clientId());
    assertEquals("the token has expired", reason(member().claim("exp", now - 10).serialized()));
    assertEquals(
        "aud is another",
        reason(member().claim("exp", now - 10).claim("aud", "other").serialized()));
    assertEquals(
        "client-1", verifier.verify(member().claim("iat", now + 10).serialized()).clientId());
    assertEquals("iat is in the future", reason(member().claim("iat", now + 11).serialized()));
    assertEquals(
        "client-1", verifier.verify(member().claim("nbf", now + 10).serialized()).clientId());
    assertEquals(
        "the token is not valid yet", reason(member().claim("nbf", now + 11).serialized()));
  }

  @Test
  void noTokenIsValidForLongerThanAnHour() throws Exception {
    long now = NOW.getEpochSecond();
    assertEquals(
        "client-1", verifier.verify(member().claim("exp", now + 3_600).serialized()).clientId());
    for (long end : new long[] {now + 3_601, 4_102_444_800L}) {
      assertEquals(
          "the token is valid for too long", reason(member().claim("exp", end).serialized()));
    }
  }

  /** This is a minute ago once it is milliseconds in 64 bits. */
  @ParameterizedTest
  @CsvSource({
    "iat, iat is in the future",
    "exp, the token is valid for too long",
    "nbf, the token is not valid yet"
  })
  void aTimeFarAheadIsNoOther(String name, String reason) {
    long ahead = NOW.getEpochSecond() - 60 + Long.MAX_VALUE / 500;
    assertEquals(reason, reason(member().claim(name, ahead).serialized()));
    assertEquals(
        "a time is beyond all calendars",
        reason(member().claim(name, Long.MAX_VALUE).serialized()));
  }

  @Test
  void whoAskedForNoScopeHasNone() throws Exception {
    assertEquals(Set.of(), verifier.verify(member().claim("scope", null).serialized()).scopes());
    assertEquals(Set.of(), verifier.verify(member().claim("scope", " ").serialized()).scopes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "a.b", "....", "a.b.c.d.e", "é.é.é"})
  void whatIsNoTokenIsMalformed(String text) {
    assertEquals("the token is malformed", reason(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!!", "=", "==", "\n", " ", "+", "."})
  void aTokenHasOneSpelling(String more) {
    String token = member().serialized();
    assertEquals("the token is malformed", reason(token + more));
    assertEquals("the token is malformed", reason(more + token));
    int signature = token.lastIndexOf('.') + 1;
    assertEquals(
        "the token is malformed",
        reason(token.substring(0, signature) + more + token.substring(signature)));
  }

  @Test
  void bitsThatBelongToNoByteAreNoOtherSpelling() {
    String token = member().serialized();
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    // 256 bytes end in a character of which four bits count for nothing.
    int last = alphabet.indexOf(token.charAt(token.length() - 1));
    String other = token.substring(0, token.length() - 1) + alphabet.charAt(last ^ 1);
    assertEquals("the token is malformed", reason(other));
  }

  @Test
  void theLettersOfTheOtherBase64AreNoneHere() {
    String token = member().serialized();
    int cut = token.lastIndexOf('.');
    String signature = token.substring(cut).replace('-', '+').replace('_', '/');
    assertEquals("the token is malformed", reason(token.substring(0, cut) + signature));
  }

  @Test
  void aPayloadThatSaysAThingTwiceIsMalformed() {
    assertEquals(
        "the token is malformed", reason(member().serialized("{\"iss\":\"a\",\"iss\":\"b\"}")));
    assertEquals("the token is malformed", reason(member().serialized("[]")));
    assertEquals("the token is malformed", reason(member().serialized("x")));
  }

  @Test
  void aTokenThatIsTooLongIsNotRead() {
    assertEquals(
        "the token is too long", reason(member().claim("pad", "x".repeat(8_192)).serialized()));
  }

  @Test
  void everyChangedCharacterOfTheSignedPartIsSeen() {
    String token = member().serialized();
    String signed = token.substring(0, token.lastIndexOf('.'));
    for (int i = 0; i < signed.length(); i += 7) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertFalse(reason(changed).isEmpty());
    }
  }

  private static TestToken member() {
    return TestToken.ofMember(NOW);
  }

  private static String encoded(Map<String, Object> json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(JsonUtil.toJson(json).getBytes(UTF_8));
  }

  private String reason(String token) {
    return assertThrows(InvalidTokenException.class, () -> verifier.verify(token)).getMessage();
  }
}
