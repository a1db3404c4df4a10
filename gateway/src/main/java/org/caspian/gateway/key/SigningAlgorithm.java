package org.caspian.gateway.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/**
 * The signature algorithms a key of the gateway may be made for, named as in RFC 7518. A key signs
 * with the one algorithm it was made for and no other.
 */
public enum SigningAlgorithm {
  /** RSASSA-PKCS1-v1_5 with SHA-256: every library knows it, and it is the cheapest to verify. */
  RS256("RSA", rsa()),
  /** RSASSA-PSS with SHA-256, asked for by strict profiles. */
  PS256("RSA", rsa()),
  /** ECDSA on P-256: cheap to sign, but twelve times dearer to verify than RS256. */
  ES256("EC", new ECGenParameterSpec("secp256r1"));

  private final String keyType;
  private final AlgorithmParameterSpec parameters;

  SigningAlgorithm(String keyType, AlgorithmParameterSpec parameters) {
    this.keyType = keyType;
    this.parameters = parameters;
  }

  /** The name of the key's type, as the JDK's key factories know it. */
  String keyType() {
    return keyType;
  }

  KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(keyType);
      generator.initialize(parameters);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK makes " + keyType + " keys", impossible);
    }
  }

  private static AlgorithmParameterSpec rsa() {
    return new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4);
  }
}
