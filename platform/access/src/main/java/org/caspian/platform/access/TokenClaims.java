package org.caspian.platform.access;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;

/** Checks the claims of a token whose signature is right. */
final class TokenClaims {

  /** FAPI 2.0 has verifiers accept this much of disagreement between clocks. */
  static final Duration SKEW = Duration.ofSeconds(10);

  /** Several times what the issuer gives: revocations are not remembered for longer than that. */
  static final Duration LONGEST_LIFE = Duration.ofHours(1);

  private final String issuer;
  private final String audience;
  private final Clock clock;

  TokenClaims(String issuer, String audience, Clock clock) {
    this.issuer = issuer;
    this.audience = audience;
    this.clock = clock;
  }

  AccessToken check(JwtClaims claims) throws InvalidTokenException {
    try {
      throwIf(!issuer.equals(claims.getIssuer()), "iss is another");
      throwIf(!claims.hasAudience() || !claims.getAudience().contains(audience), "aud is another");
      required(claims, "sub");
      checkTime(claims);
      Role role = role(claims);
      AccessToken token =
          new AccessToken(
              required(claims, "jti"),
              required(claims, "client_id"),
              institution(claims, role),
              Set.of(role),
              scopes(claims),
              instant(claims.getIssuedAt()),
              instant(claims.getExpirationTime()),
              keyThumbprint(claims));
      checkAge(token);
      return token;
    } catch (MalformedClaimException e) {
      throw new InvalidTokenException("a claim is of the wrong type");
    }
  }

  private void checkTime(JwtClaims claims) throws MalformedClaimException, InvalidTokenException {
    Instant now = clock.instant();
    NumericDate expires = claims.getExpirationTime();
    NumericDate issued = claims.getIssuedAt();
    NumericDate begins = claims.getNotBefore();
    throwIf(expires == null, "exp is missing");
    throwIf(issued == null, "iat is missing");
    throwIf(now.plus(SKEW).isBefore(instant(issued)), "iat is in the future");
    throwIf(
        instant(issued).plus(LONGEST_LIFE).isBefore(instant(expires)),
        "the token is valid for too long");
    throwIf(
        begins != null && now.plus(SKEW).isBefore(instant(begins)), "the token is not valid yet");
  }

  /** Last of all: nothing else is wrong with a token that is told to be too old. */
  private void checkAge(AccessToken token) throws InvalidTokenException {
    if (!clock.instant().minus(SKEW).isBefore(token.expiresAt())) {
      throw InvalidTokenException.expired();
    }
  }

  /** Of seconds: in milliseconds a number of seconds may not have room, and be another instant. */
  private static Instant instant(NumericDate date) throws InvalidTokenException {
    try {
      return Instant.ofEpochSecond(date.getValue());
    } catch (DateTimeException e) {
      throw new InvalidTokenException("a time is beyond all calendars");
    }
  }

  /** One of two: nobody acts for an institution and sees everything too. Unknown roles are none. */
  private static Role role(JwtClaims claims) throws MalformedClaimException, InvalidTokenException {
    List<String> roles = claims.getStringListClaimValue("roles");
    boolean member = roles != null && roles.contains(Role.MEMBER.name());
    boolean secretariat = roles != null && roles.contains(Role.SECRETARIAT.name());
    throwIf(member == secretariat, "roles does not name one of MEMBER and SECRETARIAT");
    return member ? Role.MEMBER : Role.SECRETARIAT;
  }

  private static Optional<UUID> institution(JwtClaims claims, Role role)
      throws MalformedClaimException, InvalidTokenException {
    if (role == Role.SECRETARIAT) {
      throwIf(claims.hasClaim("institution"), "institution is not for the secretariat");
      return Optional.empty();
    }
    String institution = required(claims, "institution");
    try {
      UUID id = UUID.fromString(institution);
      // It reads shorter texts too, and makes up what is missing.
      throwIf(!id.toString().equalsIgnoreCase(institution), "institution is no UUID");
      return Optional.of(id);
    } catch (IllegalArgumentException e) {
      throw new InvalidTokenException("institution is no UUID");
    }
  }

  private static Set<String> scopes(JwtClaims claims) throws MalformedClaimException {
    String scope = claims.getStringClaimValue("scope");
    return scope == null || scope.isBlank() ? Set.of() : Set.of(scope.strip().split(" +"));
  }

  /** A way to be bound that is not known here (RFC 7800) is none that could be checked. */
  private static Optional<String> keyThumbprint(JwtClaims claims)
      throws MalformedClaimException, InvalidTokenException {
    if (!claims.hasClaim("cnf")) {
      return Optional.empty();
    }
    Map<?, ?> confirmation = claims.getClaimValue("cnf", Map.class);
    throwIf(
        !Set.of("jkt").equals(confirmation.keySet())
            || !(confirmation.get("jkt") instanceof String),
        "cnf is of a kind that is not supported");
    return Optional.of((String) confirmation.get("jkt"));
  }

  private static String required(JwtClaims claims, String name)
      throws MalformedClaimException, InvalidTokenException {
    String value = claims.getStringClaimValue(name);
    throwIf(value == null || value.isBlank(), name + " is missing");
    return value;
  }

  private static void throwIf(boolean condition, String reason) throws InvalidTokenException {
    InvalidTokenException.throwIf(condition, reason);
  }
}
