package org.caspian.gateway.token;

/**
 * The error codes of RFC 6749 section 5.2 that are used here, and two for the server's own trouble.
 */
enum OAuthError {
  INVALID_REQUEST(400, "invalid_request"),
  INVALID_CLIENT(401, "invalid_client"),
  UNAUTHORIZED_CLIENT(400, "unauthorized_client"),
  UNSUPPORTED_GRANT_TYPE(400, "unsupported_grant_type"),
  INVALID_SCOPE(400, "invalid_scope"),
  /** Of RFC 8707. */
  INVALID_TARGET(400, "invalid_target"),
  /** Of RFC 9449, as the next one. */
  INVALID_DPOP_PROOF(400, "invalid_dpop_proof"),
  USE_DPOP_NONCE(400, "use_dpop_nonce"),
  /** Not of RFC 6749, which leaves a server's failures to HTTP: a body for the 500. */
  SERVER_ERROR(500, "server_error"),
  /** The same for a 503: nothing is wrong with the request, it may be sent again. */
  TEMPORARILY_UNAVAILABLE(503, "temporarily_unavailable"),
  /**
   * And for a 429, of which OAuth has no word for this grant: {@code slow_down} of RFC 8628 is
   * about a person who has not agreed yet.
   */
  TOO_MANY_REQUESTS(429, "temporarily_unavailable");

  private final int status;
  private final String code;

  OAuthError(int status, String code) {
    this.status = status;
    this.code = code;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
