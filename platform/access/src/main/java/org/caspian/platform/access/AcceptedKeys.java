package org.caspian.platform.access;

import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmFactoryFactory;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.EdDsaAlgorithm;
import org.jose4j.lang.JoseException;

/**
 * Which public keys of clients are accepted, and what they sign with (RFC 7518, RFC 8037, RFC
 * 9864): RSA of 2048 to 4096 bits, EC on P-256, Ed25519.
 */
public final class AcceptedKeys {

  /** What libraries of today call EdDSA on this curve, so that the name says all (RFC 9864). */
  private static final String ED25519 = "Ed25519";

  static {
    AlgorithmFactoryFactory.getInstance()
        .getJwsAlgorithmFactory()
        .registerAlgorithm(
            new EdDsaAlgorithm() {
              @Override
              public String getAlgorithmIdentifier() {
                return ED25519;
              }
            });
  }

  /** All algorithms that a client may sign with, by their names in JOSE. */
  public static final List<String> ALGORITHMS =
      List.of(
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
          AlgorithmIdentifiers.EDDSA,
          ED25519);

  /** Two names of one algorithm. */
  private static final List<String> ED_DSA = List.of(AlgorithmIdentifiers.EDDSA, ED25519);

  private static final Map<String, List<String>> ALGORITHMS_OF =
      Map.of(
          "RSA",
          List.of(AlgorithmIdentifiers.RSA_USING_SHA256, AlgorithmIdentifiers.RSA_PSS_USING_SHA256),
          "EC",
          List.of(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256),
          "OKP",
          ED_DSA);

  private static final Map<String, String> CURVES = Map.of("EC", "P-256", "OKP", "Ed25519");
  private static final List<String> NOT_PUBLIC =
      List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");
  private static final int LEAST_BITS = 2048;
  private static final int MOST_BITS = 4096;

  /** With a long one a signature takes a thousand times as long to check. */
  private static final int MOST_BITS_OF_EXPONENT = 32;

  private AcceptedKeys() {}

  /**
   * Whether a signature of this algorithm may be of this key.
   *
   * @param algorithm {@code alg} of the signature
   */
  public static boolean signsWith(JsonWebKey key, String algorithm) {
    String own = key.getAlgorithm();
    return algorithmsOf(key.getKeyType()).contains(algorithm)
        && (own == null
            || own.equals(algorithm)
            || ED_DSA.contains(own) && ED_DSA.contains(algorithm));
  }

  private static List<String> algorithmsOf(String keyType) {
    return ALGORITHMS_OF.getOrDefault(keyType, List.of());
  }

  /**
   * Whether a key has nothing that its owner alone should know.
   *
   * @param jwk the members of a JWK
   */
  public static boolean isPublic(Map<?, ?> jwk) {
    return NOT_PUBLIC.stream().noneMatch(jwk::containsKey);
  }

  /**
   * Why a key is not accepted, in words.
   *
   * @param jwk the members of a JWK (RFC 7517)
   * @return empty if it is
   */
  public static Optional<String> fault(Map<String, Object> jwk) {
    Object kind = jwk.get("kty");
    List<String> algorithms = kind instanceof String name ? algorithmsOf(name) : List.of();
    if (algorithms.isEmpty()) {
      return Optional.of("kty is RSA, EC or OKP.");
    }
    if (jwk.get("alg") != null && !algorithms.contains(jwk.get("alg"))) {
      return Optional.of("alg of this kind of key is one of " + algorithms + ".");
    }
    if (jwk.get("use") != null && !jwk.get("use").equals("sig")) {
      return Optional.of("use is sig.");
    }
    String curve = CURVES.get(kind);
    if (curve != null && !curve.equals(jwk.get("crv"))) {
      return Optional.of("crv of this kind of key is " + curve + ".");
    }
    if (!isPublic(jwk)) {
      return Optional.of("A private key is nobody's business but its owner's.");
    }
    return faultOfKey(jwk);
  }

  private static Optional<String> faultOfKey(Map<String, Object> jwk) {
    try {
      PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(new HashMap<>(jwk));
      if (key.getPublicKey() instanceof RSAPublicKey rsa) {
        int bits = rsa.getModulus().bitLength();
        if (bits < LEAST_BITS || bits > MOST_BITS) {
          return Optional.of("An RSA key has %d to %d bits.".formatted(LEAST_BITS, MOST_BITS));
        }
        return rsa.getPublicExponent().bitLength() > MOST_BITS_OF_EXPONENT
            ? Optional.of("The exponent of an RSA key is short, as 65537 is.")
            : Optional.empty();
      }
      return Optional.empty();
    } catch (JoseException | RuntimeException e) { // the library casts and decodes what it finds
      return Optional.of("It is no public key of its kind.");
    }
  }
}
