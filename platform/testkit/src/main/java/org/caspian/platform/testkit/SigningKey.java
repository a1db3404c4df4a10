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
   * The public part as a member of a JWKS, in the very text in which the gateway publishes it.
   *
   * @return a JSON object (RFC 7517)
   */
  public String jwk() {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    return """
        {"kty":"RSA","kid":"%s","use":"sig","alg":"RS256","n":"%s","e":"%s"}"""
        .formatted(kid, base64Url(key.getModulus()), base64Url(key.getPublicExponent()));
  }

  /** The public part as it is encoded (RFC 5280, SubjectPublicKeyInfo). */
  byte[] der() {
    return pair.getPublic().getEncoded();
  }

  /** The public part as text (RFC 7468), without an end of line behind it. */
  String pem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der())
        + "\n-----END PUBLIC KEY-----";
  }

  /** Both parts as text, to cross class loaders. */
  String asText() {
    Base64.Encoder base64 = Base64.getEncoder();
    return kid
        + " "
        + base64.encodeToString(pair.getPrivate().getEncoded())
        + " "
        + base64.encodeToString(der());
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
