package org.caspian.gateway.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gateway signs with one implementation; everyone else checks with another. */
class SignaturesTest {

  private static final String CLAIMS = "{\"sub\":\"a client\"}";
  private static final KeyCipher CIPHER =
      KeyCipher.of(Base64.getEncoder().encodeToString(new byte[32]));

  @ParameterizedTest
  @EnumSource(SigningAlgorithm.class)
  void whatIsSignedIsCheckedByTheJdk(SigningAlgorithm algorithm) throws JoseException {
    SigningKey key = SigningKey.make(algorithm);
    JsonWebSignature token = received(key.sign("at+jwt", CLAIMS), key);
    assertTrue(token.verifySignature());
    assertEquals(CLAIMS, token.getPayload());
    assertEquals("at+jwt", token.getHeader("typ"));
    assertEquals(key.kid(), token.getKeyIdHeaderValue());
    assertEquals(algorithm.name(), token.getAlgorithmHeaderValue());
  }

  @ParameterizedTest
  @EnumSource(SigningAlgorithm.class)
  void whatWasChangedIsFound(SigningAlgorithm algorithm) throws JoseException {
    SigningKey key = SigningKey.make(algorithm);
    String[] parts = key.sign("at+jwt", CLAIMS).split("\\.");
    parts[1] = Base64.getUrlEncoder().encodeToString("{\"sub\":\"another\"}".getBytes());
    assertFalse(received(String.join(".", parts), key).verifySignature());
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void theFastImplementationRunsWhereTheseTestsRun() {
    assertNull(AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError());
    assertEquals(
        Optional.of("AmazonCorrettoCryptoProvider"), providerOf(SignatureProvider.HERE.context()));
  }

  @Test
  void whoDoesNotAskForItGetsTheJdksImplementation() throws GeneralSecurityException {
    assertEquals(
        Optional.of("AmazonCorrettoCryptoProvider"), providerOf(SignatureProvider.HERE.context()));
    assertEquals("SUN", MessageDigest.getInstance("SHA-256").getProvider().getName());
  }

  @Test
  void theJdkSignsWhereTheLibraryDoesNotLoad() {
    SignatureProvider jdk =
        SignatureProvider.of(
            AmazonCorrettoCryptoProvider.INSTANCE, new UnsatisfiedLinkError("another processor"));
    PrivateKey key = SigningKey.make(SigningAlgorithm.ES256).privateKey();
    assertEquals(Optional.empty(), providerOf(jdk.context()));
    assertSame(key, jdk.own(key));
  }

  private static Optional<String> providerOf(ProviderContext context) {
    return Optional.ofNullable(context.getSuppliedKeyProviderContext().getSignatureProvider());
  }

  private static JsonWebSignature received(String token, SigningKey key) throws JoseException {
    String published = key.store(KeyState.ACTIVE, Instant.EPOCH, CIPHER).publicJwk();
    JsonWebSignature received = new JsonWebSignature();
    received.setCompactSerialization(token);
    received.setKey(PublicJsonWebKey.Factory.newPublicJwk(published).getPublicKey());
    return received;
  }
}
