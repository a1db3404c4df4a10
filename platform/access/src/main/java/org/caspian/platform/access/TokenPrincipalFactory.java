package org.caspian.platform.access;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

/** Puts {@link TokenVerifier} in the place of the framework's verification. */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenPrincipalFactory extends JWTCallerPrincipalFactory {

  private final TokenVerifier verifier;

  @Inject
  TokenPrincipalFactory(TokenVerifier verifier) {
    this.verifier = verifier;
  }

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
    try {
      return new TokenPrincipal(token, verifier.verify(token));
    } catch (InvalidTokenException e) {
      throw new ParseException(e.getMessage(), e);
    }
  }
}
