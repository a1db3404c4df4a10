package org.caspian.platform.access;

import java.time.Clock;
import org.jose4j.jwt.JwtClaims;

/** Verifies access tokens of the RFC 9068 profile, signed with a key of the issuer. */
public final class TokenVerifier {

  /**
   * A verifier of one issuer's tokens.
   *
   * @param issuer the {@code iss} that tokens must have, compared byte for byte
   * @param audience the {@code aud} that tokens must name
   */
  public TokenVerifier(String issuer, String audience, KeySet keys, Clock clock) {
    throw new UnsupportedOperationException();
  }

  /**
   * The claims of a token that is valid now.
   *
   * @throws InvalidTokenException with the reason, if it is not
   */
  public JwtClaims verify(String token) throws InvalidTokenException {
    throw new UnsupportedOperationException();
  }
}
