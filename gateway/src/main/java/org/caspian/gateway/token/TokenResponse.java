package org.caspian.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.caspian.platform.access.PresentedToken;

/**
 * A token that was issued (RFC 6749 section 5.1).
 *
 * @param expiresIn seconds
 * @param scope what was granted, separated by spaces; said always, also where it is what was asked
 */
record TokenResponse(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("expires_in") long expiresIn,
    @JsonProperty("scope") String scope) {

  /**
   * How a token is sent.
   *
   * @param keyThumbprint of the key that it is bound to
   */
  static String type(Optional<String> keyThumbprint) {
    return (keyThumbprint.isPresent() ? PresentedToken.Scheme.DPOP : PresentedToken.Scheme.BEARER)
        .text();
  }

  @Override
  public String toString() {
    return "TokenResponse[" + scope + "]";
  }
}
