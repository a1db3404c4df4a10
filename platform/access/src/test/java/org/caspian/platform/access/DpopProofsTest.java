package org.caspian.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs of possession: what somebody with a stolen token and a key of their own would try. */
class DpopProofsTest {

  private static final String TOKEN = "a.b.c";

  private final DpopProofs proofs = new DpopProofs(TestToken.ISSUER);

  @Test
  void theHolderOfTheKeyPasses() throws Exception {
    DpopProof proof = check(proof()).orElseThrow();

    assertEquals(thumbprint(TestKeys.EC), proof.thumbprint());
    assertEquals("proof-1", proof.id());
    assertEquals(Instant.ofEpochSecond(1_796_119_200L), proof.issuedAt());
    assertEquals(Optional.empty(), proof.nonce());
  }

  @Test
  void withEachKindOfKey() throws Exception {
    for (PublicJsonWebKey key : List.of(TestKeys.RSA, TestKeys.PSS, TestKeys.EC)) {
      TestProof proof = TestProof.of(key, TOKEN);
      assertTrue(proofs.check(presented(proof), boundTo(key)).isPresent());
    }
  }

  @Test
  void anEd25519KeySignsByTheOldNameAndTheNew() throws Exception {
    PublicJsonWebKey key = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
    for (String algorithm : List.of("EdDSA", "Ed25519")) {
      key.setAlgorithm(algorithm);
      TestProof proof = TestProof.of(key, TOKEN);
      assertTrue(proofs.check(presented(proof), boundTo(key)).isPresent(), algorithm);
      assertTrue(
          proofs
              .check(presented(proof.header("jwk", withoutAlgorithm(key))), boundTo(key))
              .isPresent(),
          algorithm);
    }
  }

  private static Map<String, Object> withoutAlgorithm(PublicJsonWebKey key) {
    Map<String, Object> members =
        new LinkedHashMap<>(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    members.remove("alg");
    return members;
  }

  @Test
  void aTokenThatIsBoundToNoKeyNeedsNone() throws Exception {
    PresentedToken bearer =
        new PresentedToken(PresentedToken.Scheme.BEARER, TOKEN, List.of(), "GET", TestProof.PATH);

    assertTrue(proofs.check(bearer, token(Optional.empty())).isEmpty());
    assertEquals(
        "the token is bound to no key: send it as Bearer",
        reason(presented(proof()), token(Optional.empty())));
  }

  @Test
  void aBoundTokenIsNotForBearers() throws Exception {
    PresentedToken bearer =
        new PresentedToken(
            PresentedToken.Scheme.BEARER,
            TOKEN,
            List.of(proof().serialized()),
            "GET",
            TestProof.PATH);

    assertEquals(
        "the token is bound to a key: send it as DPoP, with a proof",
        reason(bearer, boundTo(TestKeys.EC)));
  }

  @Test
  void anotherKeyIsRefused() throws Exception {
    assertEquals(
        "it is made with another key than the token is bound to",
        reason(presented(TestProof.of(TestKeys.RSA, TOKEN)), boundTo(TestKeys.EC)));
  }

  @Test
  void theKeyInTheHeaderIsTheOneThatSigned() throws Exception {
    assertEquals(
        "the signature is wrong", reasonOf(proof().signedWith(TestKeys.OTHER_EC.getPrivateKey())));
  }

  @Test
  void aProofForAnotherTokenIsRefused() throws Exception {
    String reason = "ath is not the hash of the token";
    assertEquals(reason, reasonOf(TestProof.of(TestKeys.EC, "d.e.f")));
    assertEquals(reason, reasonOf(proof().claim("ath", null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "get", ""})
  void aProofForAnotherMethodIsRefused(String method) throws Exception {
    assertEquals("htm is the method of the request", reasonOf(proof().claim("htm", method)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://caspian.example/v1/other",
        "https://caspian.example/v1/notes/",
        "https://caspian.example/V1/notes",
        "https://caspian.example:8443/v1/notes",
        "http://caspian.example/v1/notes",
        "https://other.example/v1/notes",
        "https://caspian.example@other.example/v1/notes",
        "/v1/notes",
        "not an address",
        ""
      })
  void aProofForAnotherAddressIsRefused(String address) throws Exception {
    assertEquals(
        "htu is the address of the request, which begins with https://caspian.example",
        reasonOf(proof().claim("htu", address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://caspian.example/v1/notes?limit=50",
        "https://caspian.example/v1/notes#top",
        "https://caspian.example:443/v1/notes",
        "HTTPS://Caspian.Example/v1/notes"
      })
  void whatMakesNoDifferenceInAnAddressMakesNone(String address) throws Exception {
    assertTrue(check(proof().claim("htu", address)).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/notes/%d1%8F, /v1/notes/%D1%8f",
    "/v1/%6eotes, /v1/notes",
    "/v1/notes, /v1/%6Eotes",
    "'', /",
  })
  void norDoesHowAPathIsEscaped(String asked, String proved) throws Exception {
    TestProof proof = proof().claim("htu", TestToken.ISSUER + proved);

    assertTrue(proofs.check(presented(proof, asked), boundTo(TestKeys.EC)).isPresent());
  }

  @Test
  void anEscapeThatIsNeededIsNoOtherCharacter() throws Exception {
    TestProof proof = proof().claim("htu", TestToken.ISSUER + "/v1/a/b");

    assertEquals(
        "htu is the address of the request, which begins with https://caspian.example",
        reason(presented(proof, "/v1/a%2Fb"), boundTo(TestKeys.EC)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jwt", "at+jwt", "client-authentication+jwt"})
  void anotherJwtOfTheClientIsNoProof(String type) throws Exception {
    assertEquals("typ is dpop+jwt", reasonOf(proof().header("typ", type)));
    assertEquals("typ is dpop+jwt", reasonOf(proof().header("typ", null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jti", "iat", "htm", "htu"})
  void whatHasToBeInItIs(String claim) {
    assertThrows(InvalidProofException.class, () -> check(proof().claim(claim, null)));
  }

  @Test
  void claimsOfOtherTypesAreNone() {
    for (String claim : List.of("jti", "iat", "htm", "htu", "ath", "nonce")) {
      assertThrows(
          InvalidProofException.class,
          () -> check(proof().claim(claim, Map.of("a", List.of(1)))),
          claim);
    }
    assertThrows(InvalidProofException.class, () -> check(proof().claim("jti", "x".repeat(256))));
    assertThrows(InvalidProofException.class, () -> check(proof().claim("iat", Long.MAX_VALUE)));
  }

  @Test
  void anUnsignedProofIsNone() throws Exception {
    assertEquals(
        "alg is not that of the key", reasonOf(proof().header("alg", "none").signedWith(null)));
  }

  @Test
  void thePublicKeyIsNoSecretToSignWith() throws Exception {
    HmacKey secret = new HmacKey(TestKeys.EC.toJson().getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "alg is not that of the key", reasonOf(proof().header("alg", "HS256").signedWith(secret)));
  }

  @Test
  void aKeyThatIsASecretIsNone() throws Exception {
    Map<String, Object> secret = Map.of("kty", "oct", "k", "AAAA");
    assertThrows(InvalidProofException.class, () -> check(proof().header("jwk", secret)));
  }

  @Test
  void aPrivateKeyIsRefused() throws Exception {
    Map<String, Object> whole =
        new LinkedHashMap<>(TestKeys.EC.toParams(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
    assertEquals("jwk is no key that is accepted", reasonOf(proof().header("jwk", whole)));
  }

  /** To check one signature with it would take as long as to make hundreds. */
  @Test
  void aKeyWithALongExponentIsRefused() throws Exception {
    Map<String, Object> slow =
        new LinkedHashMap<>(TestKeys.RSA.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    slow.put("e", slow.get("n"));
    assertEquals("jwk is no key that is accepted", reasonOf(proof().header("jwk", slow)));
  }

  @Test
  void addressesOfKeysAreNotLookedAt() throws Exception {
    assertEquals(
        "jwk is the public key",
        reasonOf(proof().header("jwk", null).header("jku", "http://127.0.0.1:1/keys")));
    assertEquals("crit is not supported", reasonOf(proof().header("crit", List.of("b64"))));
  }

  @Test
  void thereIsOneProof() throws Exception {
    PresentedToken without =
        new PresentedToken(PresentedToken.Scheme.DPOP, TOKEN, List.of(), "GET", TestProof.PATH);
    PresentedToken two =
        new PresentedToken(
            PresentedToken.Scheme.DPOP,
            TOKEN,
            List.of(proof().serialized(), proof().serialized()),
            "GET",
            TestProof.PATH);

    assertEquals("there is one header DPoP", reason(without, boundTo(TestKeys.EC)));
    assertEquals("there is one header DPoP", reason(two, boundTo(TestKeys.EC)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b", "a.b.c", "a.b.c.d", "..", "e30.e30.e30", "\0"})
  void rubbishIsRefused(String proof) {
    PresentedToken presented =
        new PresentedToken(
            PresentedToken.Scheme.DPOP, TOKEN, List.of(proof), "GET", TestProof.PATH);
    assertThrows(InvalidProofException.class, () -> proofs.check(presented, boundTo(TestKeys.EC)));
  }

  @Test
  void oneSpellingOfAProofIsAccepted() throws Exception {
    PresentedToken presented =
        new PresentedToken(
            PresentedToken.Scheme.DPOP,
            TOKEN,
            List.of(proof().serialized() + "="),
            "GET",
            TestProof.PATH);
    assertEquals("it is malformed", reason(presented, boundTo(TestKeys.EC)));
  }

  private static TestProof proof() {
    return TestProof.of(TestKeys.EC, TOKEN);
  }

  private Optional<DpopProof> check(TestProof proof) throws InvalidProofException {
    return proofs.check(presented(proof), boundTo(TestKeys.EC));
  }

  private String reasonOf(TestProof proof) {
    return reason(presented(proof), boundTo(TestKeys.EC));
  }

  private String reason(PresentedToken presented, AccessToken token) {
    return assertThrows(InvalidProofException.class, () -> proofs.check(presented, token))
        .getMessage();
  }

  private static PresentedToken presented(TestProof proof) {
    return presented(proof, TestProof.PATH);
  }

  private static PresentedToken presented(TestProof proof, String path) {
    return new PresentedToken(
        PresentedToken.Scheme.DPOP, TOKEN, List.of(proof.serialized()), "GET", path);
  }

  private static AccessToken boundTo(PublicJsonWebKey key) {
    return token(Optional.of(thumbprint(key)));
  }

  private static AccessToken token(Optional<String> keyThumbprint) {
    return new AccessToken(
        "1",
        "office",
        Optional.empty(),
        Set.of(Role.SECRETARIAT),
        Set.of(),
        Instant.EPOCH,
        Instant.EPOCH,
        keyThumbprint);
  }

  private static String thumbprint(PublicJsonWebKey key) {
    return key.calculateBase64urlEncodedThumbprint("SHA-256");
  }
}
