package org.caspian.gateway.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.caspian.gateway.client.ApiClient;
import org.caspian.gateway.client.ApiScope;
import org.caspian.gateway.client.ClientAuthentication;

/** The client credentials grant (RFC 6749 section 4.4). */
@ApplicationScoped
class TokenIssue {

  private static final String GRANT = "client_credentials";

  private final ClientAuthentication clients;
  private final AccessTokens tokens;

  TokenIssue(ClientAuthentication clients, AccessTokens tokens) {
    this.clients = clients;
    this.tokens = tokens;
  }

  /**
   * The answer to a token request.
   *
   * @throws OAuthException when it is refused
   */
  TokenResponse answer(Optional<String> authorization, FormParameters form) {
    ApiClient client = authenticated(ClientCredentials.of(authorization, form));
    requireGrant(form);
    Set<ApiScope> scopes = ScopeParameter.granted(form.get("scope"), client.scopes());
    return new TokenResponse(
        tokens.issue(client, scopes),
        "Bearer",
        AccessTokens.LIFETIME.toSeconds(),
        ApiScope.join(scopes));
  }

  private ApiClient authenticated(ClientCredentials credentials) {
    return clients
        .authenticate(credentials.clientId(), credentials.clientSecret())
        .orElseThrow(OAuthException::invalidClient);
  }

  private static void requireGrant(FormParameters form) {
    String grant =
        form.get("grant_type")
            .orElseThrow(() -> OAuthException.invalidRequest("The grant_type is missing."));
    if (!grant.equals(GRANT)) {
      throw OAuthException.unsupportedGrantType();
    }
  }
}
