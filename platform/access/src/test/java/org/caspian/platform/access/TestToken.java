package org.caspian.platform.access;

import java.security.Key;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** A token that is right, until a test makes it wrong. */
final class TestToken {

  static final String ISSUER = "https://caspian.example";
  static final String INSTITUTION = "0192f0c1-2b3c-7d4e-8f50-617283940a1b";

  private final Map<String, Object> headers = new LinkedHashMap<>();
  private final Map<String, Object> claims = new LinkedHashMap<>();
  private Key key = TestKeys.RSA.getPrivateKey();

  private TestToken(Instant now) {
    headers.put("typ", "at+jwt");
    headers.put("alg", "RS256");
    headers.put("kid", TestKeys.RSA.getKeyId());
    claims.put("iss", ISSUER);
    claims.put("aud", "caspian");
    claims.put("sub", "client-1");
    claims.put("client_id", "client-1");
    claims.put("jti", "token-1");
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.getEpochSecond() + 600);
    claims.put("scope", "notes:read notes:write");
  }

  static TestToken ofMember(Instant now) {
    TestToken token = new TestToken(now);
    token.claims.put("institution", INSTITUTION);
    token.claims.put("roles", List.of("MEMBER"));
    return token;
  }

  static TestToken ofSecretariat(Instant now) {
    TestToken token = new TestToken(now);
    token.claims.put("roles", List.of("SECRETARIAT"));
    return token;
  }

  /** A null value leaves the header out. */
  TestToken header(String name, Object value) {
    return put(headers, name, value);
  }

  /** A null value leaves the claim out. */
  TestToken claim(String name, Object value) {
    return put(claims, name, value);
  }

  private TestToken put(Map<String, Object> map, String name, Object value) {
    if (value == null) {
      map.remove(name);
    } else {
      map.put(name, value);
    }
    return this;
  }

  TestToken signedWith(Key otherKey) {
    key = otherKey;
    return this;
  }

  TestToken signedWith(PublicJsonWebKey otherKey) {
    return header("kid", otherKey.getKeyId())
        .header("alg", otherKey.getAlgorithm())
        .signedWith(otherKey.getPrivateKey());
  }

  String serialized() {
    return serialized(JsonUtil.toJson(claims));
  }

  String serialized(String payload) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    signature.setDoKeyValidation(false);
    headers.forEach(signature.getHeaders()::setObjectHeaderValue);
    signature.setKey(key);
    signature.setPayload(payload);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
