package org.caspian.platform.testkit;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * An RSA key that signs tokens.
 *
 * @param kid its id in the JWKS
 * @param pair private and public part
 */
public record SigningKey(String kid, KeyPair pair) {

  private static final int BITS = 2048;

  /**
   * Makes a key that no issuer published yet.
   *
   * @param kid its id
   * @return a new RSA key of 2048 bits
   */
  public static SigningKey generate(String kid) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return new SigningKey(kid, generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The public part as a member of a JWKS.
   *
   * @return a JSON object (RFC 7517)
   */
  public String jwk() {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    return """
        {"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}"""
        .formatted(kid, base64Url(key.getModulus()), base64Url(key.getPublicExponent()));
  }

  /** Both parts as text, to cross class loaders. */
  String asText() {
    Base64.Encoder base64 = Base64.getEncoder();
    return kid
        + " "
        + base64.encodeToString(pair.getPrivate().getEncoded())
        + " "
        + base64.encodeToString(pair.getPublic().getEncoded());
  }

  static SigningKey ofText(String text) {
    String[] words = text.split(" ");
    Base64.Decoder base64 = Base64.getDecoder();
    try {
      KeyFactory factory = KeyFactory.getInstance("RSA");
      PrivateKey secret = factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(words[1])));
      return new SigningKey(
          words[0],
          new KeyPair(
              factory.generatePublic(new X509EncodedKeySpec(base64.decode(words[2]))), secret));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + kid + "]";
  }

  private static String base64Url(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    byte[] unsigned = Arrays.copyOfRange(bytes, sign, bytes.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
  }
}
