package org.caspian.platform.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * Verifies access tokens of the JWT profile (RFC 9068), signed with a key of the issuer.
 *
 * <p>Nothing in a token says how it is verified (RFC 8725): the key is looked up by id among the
 * issuer's own, and the algorithm is the key's. Embedded keys and addresses of keys are not looked
 * at.
 */
public final class TokenVerifier {

  /** Ours have less than 2 KB. */
  private static final int MAX_LENGTH = 8 * 1024;

  private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt");

  private static final Set<String> ALGORITHMS =
      Set.of(
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

  /** For keys that do not name theirs. */
  private static final Map<String, String> ALGORITHM_OF_KEY_TYPE =
      Map.of(
          "RSA", AlgorithmIdentifiers.RSA_USING_SHA256,
          "EC", AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

  private final KeySet keys;
  private final RevokedTokens revoked;
  private final TokenClaims claims;
  private final VerifiedTokens verified;

  /**
   * A verifier of one issuer's tokens.
   *
   * @param issuer the {@code iss} that tokens must have, compared character by character
   * @param audience the {@code aud} that tokens must name
   * @param revoked what is not accepted although all else is right, looked at with each call
   */
  public TokenVerifier(
      String issuer, String audience, KeySet keys, RevokedTokens revoked, Clock clock) {
    this.keys = keys;
    this.revoked = revoked;
    this.claims = new TokenClaims(issuer, audience, clock);
    this.verified = new VerifiedTokens(clock);
  }

  /**
   * What a token says that was verified less than half a minute ago, and has neither expired nor
   * been revoked since. Takes no time: it may be asked on an event loop.
   *
   * @return empty for any other: it may be valid, {@link #verify} tells
   */
  public Optional<AccessToken> verifiedLately(String token) {
    return verified.find(token).filter(known -> !revoked.contains(known));
  }

  /**
   * The same for a token that a request presents. One that is bound to a key is never known: the
   * proof of it is another with each request.
   */
  public Optional<AccessToken> verifiedLately(PresentedToken presented) {
    return verifiedLately(presented.value())
        .filter(
            token ->
                token.keyThumbprint().isEmpty()
                    && presented.scheme() == PresentedToken.Scheme.BEARER);
  }

  /**
   * What a token says that is valid now, whether it is known already or not. Not on an event loop.
   * That the caller holds the key that it is bound to is for {@link DpopProofs} to check.
   *
   * @throws InvalidTokenException with the reason, if it is not valid
   * @throws KeysUnavailableException if the issuer's keys were never read
   */
  public AccessToken verify(PresentedToken presented) throws InvalidTokenException {
    Optional<AccessToken> known = verifiedLately(presented.value());
    return known.isPresent() ? known.get() : verify(presented.value());
  }

  /**
   * What a token says that is valid now. Checks its signature, and may read the issuer's keys: not
   * on an event loop.
   *
   * @param token in the compact serialization
   * @throws InvalidTokenException with the reason, if it is not valid
   * @throws KeysUnavailableException if the issuer's keys were never read
   */
  public AccessToken verify(String token) throws InvalidTokenException {
    InvalidTokenException.throwIf(token.length() > MAX_LENGTH, "the token is too long");
    InvalidTokenException.throwIf(!CompactForm.isExact(token), "the token is malformed");
    try {
      AccessToken valid = claims.check(JwtClaims.parse(payload(token)));
      InvalidTokenException.throwIf(revoked.contains(valid), "it was revoked");
      verified.add(token, valid);
      return valid;
    } catch (JoseException | InvalidJwtException e) {
      // The library's own words name classes and quote the token.
      throw new InvalidTokenException("the token is malformed");
    }
  }

  private String payload(String token) throws JoseException, InvalidTokenException {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setCompactSerialization(token);
    checkType(header(signature, "typ"));
    InvalidTokenException.throwIf(
        signature.getHeaders().getObjectHeaderValue("crit") != null, "crit is not supported");
    PublicJsonWebKey key = key(header(signature, "kid"));
    String algorithm = algorithmOf(key);
    InvalidTokenException.throwIf(
        !algorithm.equals(header(signature, "alg")), "alg is not that of the key");
    signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm));
    signature.setKey(key.getPublicKey());
    InvalidTokenException.throwIf(!signature.verifySignature(), "the signature is wrong");
    return signature.getPayload();
  }

  /** The library's own way to a header casts what it finds. */
  private static String header(JsonWebSignature signature, String name)
      throws InvalidTokenException {
    Object value = signature.getHeaders().getObjectHeaderValue(name);
    InvalidTokenException.throwIf(
        value != null && !(value instanceof String), name + " is no text");
    return (String) value;
  }

  private static void checkType(String type) throws InvalidTokenException {
    InvalidTokenException.throwIf(
        type == null || !TYPES.contains(type.toLowerCase(Locale.ROOT)), "typ is not at+jwt");
  }

  private PublicJsonWebKey key(String id) throws InvalidTokenException {
    InvalidTokenException.throwIf(id == null, "kid is missing");
    return keys.key(id).orElseThrow(() -> new InvalidTokenException("the key is not known"));
  }

  private static String algorithmOf(PublicJsonWebKey key) throws InvalidTokenException {
    String algorithm =
        key.getAlgorithm() == null
            ? ALGORITHM_OF_KEY_TYPE.getOrDefault(key.getKeyType(), "none")
            : key.getAlgorithm();
    InvalidTokenException.throwIf(
        !ALGORITHMS.contains(algorithm), "the key is of an algorithm that is not used here");
    return algorithm;
  }
}
