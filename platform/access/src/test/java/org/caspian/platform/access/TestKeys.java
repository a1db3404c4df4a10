package org.caspian.platform.access;

import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Keys to sign with. */
final class TestKeys {

  static final PublicJsonWebKey RSA = rsa("rsa-1", "RS256");
  static final PublicJsonWebKey OTHER_RSA = rsa("rsa-2", "RS256");
  static final PublicJsonWebKey PSS = rsa("pss-1", "PS256");
  static final PublicJsonWebKey EC = ec("ec-1");
  static final PublicJsonWebKey OTHER_EC = ec("ec-2");
  static final PublicJsonWebKey WITHOUT_ALGORITHM = rsa("plain-1", null);

  private TestKeys() {}

  static PublicJsonWebKey rsa(String id, String algorithm) {
    try {
      return named(RsaJwkGenerator.generateJwk(2048), id, algorithm);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PublicJsonWebKey ec(String id) {
    try {
      return named(EcJwkGenerator.generateJwk(EllipticCurves.P256), id, "ES256");
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PublicJsonWebKey named(PublicJsonWebKey key, String id, String algorithm) {
    key.setKeyId(id);
    key.setAlgorithm(algorithm);
    key.setUse("sig");
    return key;
  }

  /** The JWKS document of these keys. */
  static String document(JsonWebKey... keys) {
    return new JsonWebKeySet(List.of(keys)).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }
}
