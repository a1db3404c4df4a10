package org.caspian.gateway.token;

/**
 * The error codes of RFC 6749 section 5.2 that the token endpoint uses, and two for the server's
 * own trouble.
 */
enum OAuthError {
  INVALID_REQUEST(400, "invalid_request"),
  INVALID_CLIENT(401, "invalid_client"),
  UNSUPPORTED_GRANT_TYPE(400, "unsupported_grant_type"),
  INVALID_SCOPE(400, "invalid_scope"),
  /** Not of RFC 6749, which leaves a server's failures to HTTP: a body for the 500. */
  SERVER_ERROR(500, "server_error"),
  /** The same for a 503: nothing is wrong with the request, it may be sent again. */
  TEMPORARILY_UNAVAILABLE(503, "temporarily_unavailable");

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
