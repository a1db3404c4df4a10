package org.caspian.gateway.token;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.caspian.gateway.client.ApiScope;

/** The {@code scope} of a token request. */
final class ScopeParameter {

  private ScopeParameter() {}

  /**
   * What the token shall be for: what was asked for, or all that the client has when nothing was.
   *
   * @throws OAuthException invalid_scope when more was asked for than the client has
   */
  static Set<ApiScope> granted(Optional<String> requested, Set<ApiScope> allowed) {
    if (requested.isEmpty()) {
      return allowed;
    }
    Set<ApiScope> granted = EnumSet.noneOf(ApiScope.class);
    for (String name : requested.get().split(" ", -1)) {
      granted.add(
          ApiScope.of(name)
              .filter(allowed::contains)
              .orElseThrow(
                  () ->
                      OAuthException.invalidScope(
                          "The scope is a list, separated by single spaces, out of: "
                              + ApiScope.join(allowed))));
    }
    return granted;
  }
}
