package org.caspian.platform.access;

import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** How a caller is told that a token is missing, wrong or too weak (RFC 6750, 3). */
public final class TokenRefusals {

  private static final String CHALLENGE = "WWW-Authenticate";

  private TokenRefusals() {}

  /** 401 for who did not try: the challenge says no more than the scheme. */
  public static ProblemException noToken() {
    return new ProblemException(Problems.UNAUTHORIZED, "Send an access token as Bearer.")
        .header(CHALLENGE, "Bearer");
  }

  /** What the failure of a verification is told as, to a bearer. */
  public static ProblemException of(Throwable failure) {
    return of(failure, PresentedToken.Scheme.BEARER);
  }

  /**
   * What the failure of a verification is told as; the reason may stand anywhere in its causes.
   *
   * @param scheme how the token was sent, in which the challenge is
   */
  public static ProblemException of(Throwable failure, PresentedToken.Scheme scheme) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidTokenException invalid) {
        return invalid.isExpired()
            ? expiredToken(scheme)
            : invalidToken(invalid.getMessage(), scheme);
      }
      if (cause instanceof InvalidProofException invalid) {
        return invalidProof(invalid);
      }
      if (cause instanceof KeysUnavailableException) {
        return keysUnavailable();
      }
    }
    return invalidToken("the token is malformed", scheme);
  }

  private static ProblemException invalidToken(String reason, PresentedToken.Scheme scheme) {
    return new ProblemException(
            Problems.UNAUTHORIZED, "The access token is not valid: " + reason + ".")
        .header(CHALLENGE, challenge(scheme, "invalid_token", reason));
  }

  private static ProblemException invalidProof(InvalidProofException invalid) {
    ProblemException refusal =
        new ProblemException(
                Problems.UNAUTHORIZED,
                "The proof of possession is not valid: " + invalid.getMessage() + ".")
            .header(
                CHALLENGE,
                challenge(PresentedToken.Scheme.DPOP, invalid.error(), invalid.getMessage()));
    return invalid
        .nonce()
        .map(nonce -> refusal.header(DpopProofs.NONCE_HEADER, nonce))
        .orElse(refusal);
  }

  private static ProblemException expiredToken(PresentedToken.Scheme scheme) {
    return new ProblemException(
            Problems.TOKEN_EXPIRED,
            "Get a new access token from /oauth2/token and send the request again with it.")
        .header(CHALLENGE, challenge(scheme, "invalid_token", "the token has expired"));
  }

  private static String challenge(PresentedToken.Scheme scheme, String error, String reason) {
    String challenge =
        "%s error=\"%s\", error_description=\"%s\"".formatted(scheme.text(), error, reason);
    return scheme == PresentedToken.Scheme.BEARER
        ? challenge
        : challenge + ", algs=\"" + String.join(" ", AcceptedKeys.ALGORITHMS) + '"';
  }

  /** 503: a token that cannot be judged is not a wrong one. */
  private static ProblemException keysUnavailable() {
    return new ProblemException(
            Problems.UNAVAILABLE, "The token cannot be verified while its issuer is away.")
        .header("Retry-After", "1");
  }

  /** 403, naming the scope that is missing. */
  static ProblemException insufficientScope(String scope) {
    return new ProblemException(
            Problems.INSUFFICIENT_SCOPE, "The token needs the scope " + scope + ".")
        .with("scope", scope)
        .header(CHALLENGE, "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
  }
}
