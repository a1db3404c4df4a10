package org.caspian.platform.access;

import java.security.Principal;

/**
 * The principal of a request: the client, with what its token says.
 *
 * @param token that was verified
 */
record TokenPrincipal(AccessToken token) implements Principal {

  @Override
  public String getName() {
    return token.clientId();
  }
}
