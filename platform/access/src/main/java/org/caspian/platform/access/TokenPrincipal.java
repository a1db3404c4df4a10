package org.caspian.platform.access;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;

/** The principal of a request: the client, with what its token says. */
final class TokenPrincipal extends DefaultJWTCallerPrincipal {

  private final AccessToken token;

  TokenPrincipal(String serialized, AccessToken token) {
    super(serialized, "JWT", claimsOf(token));
    this.token = token;
  }

  AccessToken token() {
    return token;
  }

  /** What {@code @RolesAllowed} asks for. */
  @Override
  public Set<String> getGroups() {
    return token.roles().stream().map(Role::name).collect(Collectors.toSet());
  }

  private static JwtClaims claimsOf(AccessToken token) {
    JwtClaims claims = new JwtClaims();
    claims.setSubject(token.clientId());
    claims.setJwtId(token.id());
    return claims;
  }
}
