package org.caspian.gateway.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * Checks what a client says of itself in a JWT that it signed (RFC 7523 section 3, with the
 * stricter audience of its revision): that it is issued by the client about itself, for this issuer
 * and nobody else, now and for some minutes at most. That it is used once is for who calls to see
 * to.
 */
final class ClientAssertions {

  /** Clients send a minute; what lives long can be stolen and used later. */
  static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

  /** A client's clock may be wrong by this much. */
  static final Duration SKEW = Duration.ofSeconds(60);

  /** An access token or another JWT that the client signed is no assertion. */
  private static final Set<String> TYPES = Set.of("jwt", "client-authentication+jwt");

  private static final int MAX_ID = 255;

  private final String issuer;
  private final Clock clock;

  ClientAssertions(String issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * An assertion that is right.
   *
   * @param id {@code jti}, which proves the client once
   * @param expiresAt until when it has to be remembered
   */
  record Assertion(String id, Instant expiresAt) {}

  /** The assertion, if it is the client's and right; why it is not is nobody's business. */
  Optional<Assertion> check(String clientId, String jwt, ClientKeys keys) {
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setCompactSerialization(jwt);
      return isSigned(signature, keys)
          ? judge(clientId, JwtClaims.parse(signature.getPayload()))
          : Optional.empty();
    } catch (JoseException | InvalidJwtException | MalformedClaimException e) {
      return Optional.empty();
    } catch (RuntimeException e) { // the library casts and decodes what it finds
      return Optional.empty();
    }
  }

  private static boolean isSigned(JsonWebSignature signature, ClientKeys keys)
      throws JoseException {
    String type = signature.getHeader("typ");
    if (type != null && !TYPES.contains(type.toLowerCase(Locale.ROOT))
        || signature.getHeaders().getObjectHeaderValue("crit") != null) {
      return false;
    }
    String algorithm = signature.getAlgorithmHeaderValue();
    for (JsonWebKey key : keys.of(signature.getKeyIdHeaderValue(), algorithm)) {
      signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm));
      signature.setKey(key.getKey());
      if (signature.verifySignature()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Assertion> judge(String clientId, JwtClaims claims)
      throws MalformedClaimException {
    String id = claims.getJwtId();
    boolean itsOwn =
        clientId.equals(claims.getIssuer())
            && clientId.equals(claims.getSubject())
            && List.of(issuer).equals(claims.getAudience())
            && id != null
            && !id.isBlank()
            && id.indexOf('\0') < 0
            && id.length() <= MAX_ID;
    NumericDate expires = claims.getExpirationTime();
    if (!itsOwn || expires == null || !isNow(claims, expires)) {
      return Optional.empty();
    }
    return Optional.of(new Assertion(id, Instant.ofEpochSecond(expires.getValue()).plus(SKEW)));
  }

  private boolean isNow(JwtClaims claims, NumericDate expires) throws MalformedClaimException {
    Instant now = clock.instant();
    Instant end = Instant.ofEpochSecond(expires.getValue());
    return now.minus(SKEW).isBefore(end)
        && !end.isAfter(now.plus(LONGEST_LIFE).plus(SKEW))
        && isNotLater(claims.getIssuedAt(), now)
        && isNotLater(claims.getNotBefore(), now);
  }

  private static boolean isNotLater(NumericDate date, Instant now) {
    return date == null || !Instant.ofEpochSecond(date.getValue()).isAfter(now.plus(SKEW));
  }
}
