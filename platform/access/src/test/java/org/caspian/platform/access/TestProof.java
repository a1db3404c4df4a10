package org.caspian.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** A proof of possession that is right for {@code GET /v1/notes}, until a test makes it wrong. */
final class TestProof {

  static final String PATH = "/v1/notes";

  private final Map<String, Object> headers = new LinkedHashMap<>();
  private final Map<String, Object> claims = new LinkedHashMap<>();
  private Key key;

  private TestProof(PublicJsonWebKey by, String token) {
    headers.put("typ", "dpop+jwt");
    headers.put("alg", by.getAlgorithm());
    headers.put("jwk", by.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    claims.put("jti", "proof-1");
    claims.put("htm", "GET");
    claims.put("htu", TestToken.ISSUER + PATH);
    claims.put("iat", 1_796_119_200L);
    claims.put("ath", hash(token));
    key = by.getPrivateKey();
  }

  static TestProof of(PublicJsonWebKey key, String token) {
    return new TestProof(key, token);
  }

  /** A null value leaves the header out. */
  TestProof header(String name, Object value) {
    return put(headers, name, value);
  }

  /** A null value leaves the claim out. */
  TestProof claim(String name, Object value) {
    return put(claims, name, value);
  }

  TestProof signedWith(Key otherKey) {
    key = otherKey;
    return this;
  }

  private TestProof put(Map<String, Object> map, String name, Object value) {
    if (value == null) {
      map.remove(name);
    } else {
      map.put(name, value);
    }
    return this;
  }

  String serialized() {
    JsonWebSignature signature = new JsonWebSignature();
    headers.forEach(signature.getHeaders()::setObjectHeaderValue);
    signature.setPayload(JsonUtil.toJson(claims));
    signature.setKey(key);
    signature.setDoKeyValidation(false);
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hash(String token) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
