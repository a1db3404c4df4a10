package org.caspian.gateway.token;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Where a token is to be used: the parameters {@code resource} of RFC 8707 and {@code audience},
 * which some libraries send instead. There is one place, the platform, whose tokens all have the
 * same {@code aud}; so nobody has to name it, and who names another is told that it is not served.
 */
@ApplicationScoped
class TokenTarget {

  private final Issuer issuer;

  TokenTarget(Issuer issuer) {
    this.issuer = issuer;
  }

  /**
   * Refuses a token for another place.
   *
   * @throws OAuthException invalid_target
   */
  void require(FormParameters form) {
    for (String resource : form.all(FormParameters.RESOURCE)) {
      if (!isHere(resource)) {
        throw invalid();
      }
    }
    for (String audience : form.all(FormParameters.AUDIENCE)) {
      if (!audience.equals(AccessTokens.AUDIENCE) && !isHere(audience)) {
        throw invalid();
      }
    }
  }

  /** An address of the gateway; a fragment has no place in it (RFC 8707 section 2). */
  private boolean isHere(String uri) {
    String base = issuer.address("");
    return (uri.equals(base) || uri.startsWith(base + "/")) && uri.indexOf('#') < 0;
  }

  private OAuthException invalid() {
    return OAuthException.invalidTarget(
        "Tokens are for " + issuer.address("") + ", or what is below it; there is no other.");
  }
}
