package org.caspian.gateway.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caspian.gateway.audit.TokenAudit;
import org.caspian.gateway.client.ApiClient;
import org.caspian.gateway.client.ApiScope;

/** The client credentials grant (RFC 6749 section 4.4). */
@ApplicationScoped
class TokenIssue {

  private static final String GRANT = "client_credentials";

  private final AuthenticatedClients clients;
  private final TokenTarget target;
  private final KeyBinding binding;
  private final AccessTokens tokens;
  private final TokenAudit audit;

  TokenIssue(
      AuthenticatedClients clients,
      TokenTarget target,
      KeyBinding binding,
      AccessTokens tokens,
      TokenAudit audit) {
    this.clients = clients;
    this.target = target;
    this.binding = binding;
    this.tokens = tokens;
    this.audit = audit;
  }

  /**
   * The answer to a token request.
   *
   * @param proofs of possession that came with it
   * @throws OAuthException when it is refused
   */
  TokenResponse answer(Optional<String> authorization, List<String> proofs, FormParameters form) {
    ApiClient client = clients.of(authorization, form);
    try {
      return issue(client, proofs, form);
    } catch (OAuthException refusal) {
      audit.refused(client.clientId(), refusal.error().code());
      throw refusal;
    }
  }

  private TokenResponse issue(ApiClient client, List<String> proofs, FormParameters form) {
    requireGrant(form);
    target.require(form);
    Set<ApiScope> scopes = ScopeParameter.granted(form.get("scope"), client.scopes());
    Optional<String> key = binding.of(client, proofs);
    AccessTokens.SignedToken token = tokens.issue(client, scopes, key);
    audit.issued(client.clientId(), token.id(), ApiScope.join(scopes));
    return new TokenResponse(
        token.value(),
        TokenResponse.type(key),
        AccessTokens.LIFETIME.toSeconds(),
        ApiScope.join(scopes));
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
