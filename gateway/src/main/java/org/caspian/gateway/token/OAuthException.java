package org.caspian.gateway.token;

import java.time.Duration;
import java.util.Optional;
import org.caspian.platform.access.InvalidProofException;

/** A token request that is refused, with words for the developer who sent it. */
final class OAuthException extends RuntimeException {

  private final OAuthError error;
  private final transient Optional<Duration> retryAfter;
  private final transient Optional<String> nonce;

  private OAuthException(OAuthError error, String description) {
    this(error, description, Optional.empty());
  }

  private OAuthException(OAuthError error, String description, Optional<Duration> retryAfter) {
    this(error, description, retryAfter, Optional.empty());
  }

  private OAuthException(
      OAuthError error, String description, Optional<Duration> retryAfter, Optional<String> nonce) {
    super(description, null, false, false);
    this.error = error;
    this.retryAfter = retryAfter;
    this.nonce = nonce;
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

  /** The token is another client's, which only the secretariat may end. */
  static OAuthException unauthorizedClient() {
    return new OAuthException(
        OAuthError.UNAUTHORIZED_CLIENT, "The token was not issued to this client.");
  }

  /** The client proved itself, from an address from which it may not be used. */
  static OAuthException notFromThere(String address) {
    return new OAuthException(
        OAuthError.UNAUTHORIZED_CLIENT, "The client may not be used from " + address + ".");
  }

  static OAuthException unsupportedGrantType() {
    return new OAuthException(
        OAuthError.UNSUPPORTED_GRANT_TYPE, "The grant_type is client_credentials.");
  }

  static OAuthException invalidScope(String description) {
    return new OAuthException(OAuthError.INVALID_SCOPE, description);
  }

  static OAuthException invalidTarget(String description) {
    return new OAuthException(OAuthError.INVALID_TARGET, description);
  }

  /** The proof of possession is missing, wrong, or of another time. */
  static OAuthException invalidProof(InvalidProofException invalid) {
    return new OAuthException(
        invalid.nonce().isPresent() ? OAuthError.USE_DPOP_NONCE : OAuthError.INVALID_DPOP_PROOF,
        "The proof in the header DPoP is not valid: " + invalid.getMessage() + ".",
        Optional.empty(),
        invalid.nonce());
  }

  static OAuthException temporarilyUnavailable() {
    return new OAuthException(
        OAuthError.TEMPORARILY_UNAVAILABLE,
        "It cannot be done now. Try again.",
        Optional.of(Duration.ofSeconds(1)));
  }

  /**
   * More is asked than is allowed.
   *
   * @param wait whole seconds, after which it may be asked again
   */
  static OAuthException tooManyRequests(String description, Duration wait) {
    return new OAuthException(OAuthError.TOO_MANY_REQUESTS, description, Optional.of(wait));
  }

  static OAuthException serverError(String description) {
    return new OAuthException(OAuthError.SERVER_ERROR, description);
  }

  OAuthError error() {
    return error;
  }

  /** What the next proof of possession is to have in it, if that is what is wrong. */
  Optional<String> nonce() {
    return nonce;
  }

  /** When it may be asked again, in whole seconds, if that is known. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
