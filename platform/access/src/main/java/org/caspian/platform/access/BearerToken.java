package org.caspian.platform.access;

import java.util.Optional;

/** The token in an {@code Authorization} header (RFC 6750, 2.1). */
public final class BearerToken {

  private static final String SCHEME = "Bearer ";

  private BearerToken() {}

  /**
   * The token.
   *
   * @param authorization the header's value
   * @return empty if it is of another scheme; a scheme's name is in any case
   */
  public static Optional<String> of(String authorization) {
    return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(authorization.substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
