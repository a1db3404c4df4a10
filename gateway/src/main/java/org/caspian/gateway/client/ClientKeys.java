package org.caspian.gateway.client;

import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * The public keys of a client, with which its assertions are checked: RSA of 2048 to 4096 bits, EC
 * on P-256, or Ed25519.
 */
final class ClientKeys {

  /** What each kind of key signs with (RFC 7518, RFC 8037). */
  private static final Map<String, List<String>> ALGORITHMS =
      Map.of(
          "RSA",
          List.of(AlgorithmIdentifiers.RSA_USING_SHA256, AlgorithmIdentifiers.RSA_PSS_USING_SHA256),
          "EC",
          List.of(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256),
          "OKP",
          List.of(AlgorithmIdentifiers.EDDSA));

  private static final Map<String, String> CURVES = Map.of("EC", "P-256", "OKP", "Ed25519");
  private static final int LEAST_BITS = 2048;
  private static final int MOST_BITS = 4096;

  private final List<JsonWebKey> keys;

  private ClientKeys(List<JsonWebKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /** All algorithms that a client may sign with, by their names in JOSE. */
  static List<String> algorithms() {
    return List.of(
        AlgorithmIdentifiers.RSA_USING_SHA256,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
        AlgorithmIdentifiers.EDDSA);
  }

  /** Those that were stored. */
  static ClientKeys parse(String jwks) {
    try {
      return new ClientKeys(new JsonWebKeySet(jwks).getJsonWebKeys());
    } catch (JoseException e) {
      throw new IllegalStateException("The keys of a client cannot be read", e);
    }
  }

  /** As a JWK Set (RFC 7517), as it is stored. */
  static String toJson(List<PublicKeyBody> keys) {
    List<Map<String, Object>> members = new ArrayList<>();
    keys.forEach(key -> members.add(key.members()));
    return JsonUtil.toJson(Map.of("keys", members));
  }

  /** Why a key is not taken, in words; empty if it is. */
  static Optional<String> fault(PublicKeyBody body) {
    List<String> algorithms = ALGORITHMS.get(body.kty());
    if (algorithms == null) {
      return Optional.of("kty is RSA, EC or OKP.");
    }
    if (body.alg() != null && !algorithms.contains(body.alg())) {
      return Optional.of("alg of this kind of key is one of " + algorithms + ".");
    }
    if (body.use() != null && !body.use().equals("sig")) {
      return Optional.of("use is sig.");
    }
    String curve = CURVES.get(body.kty());
    if (curve != null && !curve.equals(body.crv())) {
      return Optional.of("crv of this kind of key is " + curve + ".");
    }
    return faultOfKey(body);
  }

  private static Optional<String> faultOfKey(PublicKeyBody body) {
    try {
      PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(new HashMap<>(body.members()));
      if (key.getPublicKey() instanceof RSAPublicKey rsa) {
        int bits = rsa.getModulus().bitLength();
        return bits < LEAST_BITS || bits > MOST_BITS
            ? Optional.of("An RSA key has %d to %d bits.".formatted(LEAST_BITS, MOST_BITS))
            : Optional.empty();
      }
      return Optional.empty();
    } catch (JoseException | RuntimeException e) { // the library casts and decodes what it finds
      return Optional.of("It is no public key of its kind.");
    }
  }

  /** The keys that may have made a signature. */
  List<JsonWebKey> of(String keyId, String algorithm) {
    return keys.stream()
        .filter(key -> ALGORITHMS.getOrDefault(key.getKeyType(), List.of()).contains(algorithm))
        .filter(key -> key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm))
        .filter(key -> keyId == null || keyId.equals(key.getKeyId()))
        .toList();
  }
}
