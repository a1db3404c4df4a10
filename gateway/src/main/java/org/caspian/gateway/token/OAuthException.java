package org.caspian.gateway.token;

/** A token request that is refused, with words for the developer who sent it. */
final class OAuthException extends RuntimeException {

  private final OAuthError error;

  private OAuthException(OAuthError error, String description) {
    super(description, null, false, false);
    this.error = error;
  }

  static OAuthException invalidRequest(String description) {
    return new OAuthException(OAuthError.INVALID_REQUEST, description);
  }

  /**
   * The client is not who it says, whatever the reason: the words are always the same, so that
   * nobody learns which clients there are.
   */
  static OAuthException invalidClient() {
    return new OAuthException(
        OAuthError.INVALID_CLIENT, "The client id or the client secret is not right.");
  }

  /** The client does not say who it is. */
  static OAuthException noCredentials() {
    return new OAuthException(
        OAuthError.INVALID_CLIENT,
        "Send the client id and the client secret, as Basic or in the form.");
  }

  static OAuthException unsupportedGrantType() {
    return new OAuthException(
        OAuthError.UNSUPPORTED_GRANT_TYPE, "The grant_type is client_credentials.");
  }

  static OAuthException invalidScope(String description) {
    return new OAuthException(OAuthError.INVALID_SCOPE, description);
  }

  static OAuthException temporarilyUnavailable() {
    return new OAuthException(
        OAuthError.TEMPORARILY_UNAVAILABLE, "No token can be issued now. Try again.");
  }

  static OAuthException serverError(String description) {
    return new OAuthException(OAuthError.SERVER_ERROR, description);
  }

  OAuthError error() {
    return error;
  }
}
