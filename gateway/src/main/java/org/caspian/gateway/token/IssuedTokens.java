package org.caspian.gateway.token;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.caspian.gateway.client.ApiClient;
import org.caspian.gateway.client.ApiScope;
import org.caspian.gateway.revocation.Revocations;
import org.caspian.platform.access.AccessToken;
import org.caspian.platform.access.InvalidTokenException;
import org.caspian.platform.access.RevokedTokens;
import org.caspian.platform.access.Role;
import org.caspian.platform.access.TokenVerifier;

/**
 * What becomes of tokens that were issued: what one is good for now (RFC 7662), and its end before
 * its time (RFC 7009). A client asks for its own tokens; the secretariat's clients that manage
 * clients, for all.
 */
@ApplicationScoped
class IssuedTokens {

  private final AuthenticatedClients clients;
  private final TokenVerifier verifier;
  private final Revocations revocations;
  private final RevokedTokens revoked;
  private final Issuer issuer;

  IssuedTokens(
      AuthenticatedClients clients,
      TokenVerifier verifier,
      Revocations revocations,
      RevokedTokens revoked,
      Issuer issuer) {
    this.clients = clients;
    this.verifier = verifier;
    this.revocations = revocations;
    this.revoked = revoked;
    this.issuer = issuer;
  }

  /**
   * What the token says, if it is valid now and the client may ask for it. Why it is not valid is
   * not told: RFC 7662 wants one answer for all that is not active.
   *
   * @throws OAuthException when the request is refused
   */
  IntrospectionResponse introspect(Optional<String> authorization, FormParameters form) {
    ApiClient client = clients.of(authorization, form);
    return valid(token(form))
        .filter(token -> mayManage(client, token))
        .map(token -> IntrospectionResponse.of(token, issuer))
        .orElseGet(IntrospectionResponse::inactive);
  }

  /**
   * Revokes the token. One that is not valid any more needs no revocation, and is no error. That of
   * another client is told to be one, as RFC 7009 wants it: whoever holds a token may know that it
   * is good by using it.
   *
   * @throws OAuthException when the request is refused; unauthorized_client for another's token
   */
  void revoke(Optional<String> authorization, FormParameters form) {
    ApiClient client = clients.of(authorization, form);
    Optional<AccessToken> token = valid(token(form));
    if (token.filter(valid -> !mayManage(client, valid)).isPresent()) {
      throw OAuthException.unauthorizedClient();
    }
    if (token.isPresent()) {
      QuarkusTransaction.requiringNew()
          .run(() -> revocations.revoke(token.get(), client.clientId()));
      // The next call meets it here; other gateways read it within a second.
      revoked.revokeToken(token.get().id(), token.get().expiresAt());
    }
  }

  private static String token(FormParameters form) {
    return form.get("token")
        .orElseThrow(() -> OAuthException.invalidRequest("The token is missing."));
  }

  private Optional<AccessToken> valid(String token) {
    try {
      return Optional.of(verifier.verify(token));
    } catch (InvalidTokenException e) {
      return Optional.empty();
    }
  }

  private static boolean mayManage(ApiClient client, AccessToken token) {
    return token.clientId().equals(client.clientId())
        || client.role() == Role.SECRETARIAT && client.scopes().contains(ApiScope.CLIENTS_WRITE);
  }
}
