package org.caspian.gateway.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** A private key with which the gateway signs tokens, and what verifiers are told about it. */
public final class SigningKey {

  private final PublicJsonWebKey publicKey;
  private final PrivateKey privateKey;
  private final ProviderContext provider;

  private SigningKey(PublicJsonWebKey publicKey, PrivateKey privateKey) {
    this.publicKey = publicKey;
    this.privateKey = SignatureProvider.HERE.own(privateKey);
    this.provider = SignatureProvider.HERE.context();
  }

  /** A new key. Its id is its RFC 7638 thumbprint, so that no two keys ever share one. */
  static SigningKey make(SigningAlgorithm algorithm) {
    try {
      KeyPair pair = algorithm.newKeyPair();
      PublicJsonWebKey publicKey = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic());
      publicKey.setKeyId(publicKey.calculateBase64urlEncodedThumbprint("SHA-256"));
      publicKey.setAlgorithm(algorithm.name());
      publicKey.setUse(Use.SIGNATURE);
      return new SigningKey(publicKey, pair.getPrivate());
    } catch (JoseException impossible) {
      throw new IllegalStateException("a fresh public key has a JWK form", impossible);
    }
  }

  /** The key of a row of the key table. */
  static SigningKey open(StoredKey stored, KeyCipher cipher) {
    byte[] encoded = cipher.decrypt(stored.kid(), stored.encryptedPrivateKey());
    try {
      PublicJsonWebKey publicKey = PublicJsonWebKey.Factory.newPublicJwk(stored.publicJwk());
      KeyFactory factory = KeyFactory.getInstance(stored.algorithm().keyType());
      return new SigningKey(publicKey, factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (JoseException | GeneralSecurityException e) {
      throw new IllegalStateException("Signing key " + stored.kid() + " cannot be read", e);
    }
  }

  /** The row that keeps this key in this state from now on, its private part encrypted. */
  StoredKey store(KeyState state, Instant now, KeyCipher cipher) {
    String publicJwk = publicKey.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    byte[] encrypted = cipher.encrypt(kid(), privateKey.getEncoded());
    return new StoredKey(kid(), algorithm(), state, now, publicJwk, encrypted);
  }

  /** The key's id: the {@code kid} of every token it signs. */
  public String kid() {
    return publicKey.getKeyId();
  }

  /** The one algorithm this key signs with. */
  public SigningAlgorithm algorithm() {
    return SigningAlgorithm.valueOf(publicKey.getAlgorithm());
  }

  /**
   * Signs a token.
   *
   * @param type its {@code typ}, as {@code at+jwt}
   * @param claims its payload, a JSON object
   * @return the token in the compact form of RFC 7515
   */
  public String sign(String type, String claims) {
    JsonWebSignature token = new JsonWebSignature();
    token.setProviderContext(provider);
    token.setHeader("typ", type);
    token.setKeyIdHeaderValue(kid());
    token.setAlgorithmHeaderValue(algorithm().name());
    token.setKey(privateKey);
    token.setPayload(claims);
    try {
      return token.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("Signing key " + kid() + " does not sign", e);
    }
  }

  /** What signs, for tests that sign what {@link #sign} would not. Never leaves the process. */
  PrivateKey privateKey() {
    return privateKey;
  }

  @Override
  public String toString() {
    return "SigningKey[" + kid() + "]";
  }
}
