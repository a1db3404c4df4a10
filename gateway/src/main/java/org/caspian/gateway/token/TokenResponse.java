package org.caspian.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;

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

  /** How all tokens are sent (RFC 6750). */
  static final String BEARER = "Bearer";

  @Override
  public String toString() {
    return "TokenResponse[" + scope + "]";
  }
}
