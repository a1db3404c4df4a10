package org.caspian.gateway.token;

/** A token request that is refused, with words for the developer who sent it. */
final class OAuthException extends RuntimeException {

  private final OAuthError error;
  private final boolean challenge;

  private OAuthException(OAuthError error, String description, boolean challenge) {
    super(description, null, false, false);
    this.error = error;
    this.challenge = challenge;
  }

  static OAuthException invalidRequest(String description) {
    return new OAuthException(OAuthError.INVALID_REQUEST, description, false);
  }

  /**
   * The client is not who it says, whatever the reason: the words are always the same, so that
   * nobody learns which clients there are.
   *
   * @param challenge whether the client tried the {@code Authorization} header, and so is told
   *     which scheme it takes
   */
  static OAuthException invalidClient(boolean challenge) {
    return new OAuthException(
        OAuthError.INVALID_CLIENT, "The client id or the client secret is not right.", challenge);
  }

  static OAuthException unsupportedGrantType() {
    return new OAuthException(
        OAuthError.UNSUPPORTED_GRANT_TYPE, "The grant_type is client_credentials.", false);
  }

  static OAuthException invalidScope(String description) {
    return new OAuthException(OAuthError.INVALID_SCOPE, description, false);
  }

  static OAuthException temporarilyUnavailable() {
    return new OAuthException(
        OAuthError.TEMPORARILY_UNAVAILABLE, "No token can be issued now. Try again.", false);
  }

  static OAuthException serverError(String description) {
    return new OAuthException(OAuthError.SERVER_ERROR, description, false);
  }

  OAuthError error() {
    return error;
  }

  boolean challenge() {
    return challenge;
  }
}
