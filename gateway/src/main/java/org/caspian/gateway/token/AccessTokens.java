package org.caspian.gateway.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caspian.gateway.client.ApiClient;
import org.caspian.gateway.client.ApiScope;
import org.caspian.gateway.key.SigningKey;
import org.caspian.gateway.key.SigningKeys;
import org.caspian.platform.command.Ids;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Makes access tokens of the RFC 9068 profile. */
@ApplicationScoped
class AccessTokens {

  /** Long enough that clients ask rarely, short enough that a disabled client is soon out. */
  static final Duration LIFETIME = Duration.ofMinutes(10);

  static final String AUDIENCE = "caspian";
  private static final String TYPE = "at+jwt";

  private final Issuer issuer;
  private final SigningKeys keys;
  private final Ids ids;
  private final Clock clock;

  AccessTokens(Issuer issuer, SigningKeys keys, Ids ids, Clock clock) {
    this.issuer = issuer;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A token for the client.
   *
   * @param scopes what the token may be used for
   * @param keyThumbprint of the key that it is bound to; empty if whoever has it may use it
   * @throws OAuthException temporarily_unavailable when no key signs now
   */
  SignedToken issue(ApiClient client, Set<ApiScope> scopes, Optional<String> keyThumbprint) {
    SigningKey key = keys.active().orElseThrow(OAuthException::temporarilyUnavailable);
    String id = ids.next().toString();
    JwtClaims claims = claims(id, client, scopes);
    keyThumbprint.ifPresent(jkt -> claims.setClaim("cnf", Map.of("jkt", jkt)));
    return new SignedToken(id, key.sign(TYPE, claims.toJson()));
  }

  /**
   * A token.
   *
   * @param id {@code jti}
   * @param value what the client sends
   */
  record SignedToken(String id, String value) {
    @Override
    public String toString() {
      return "SignedToken[" + id + "]";
    }
  }

  private JwtClaims claims(String tokenId, ApiClient client, Set<ApiScope> scopes) {
    Instant now = clock.instant();
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer.identifier());
    claims.setAudience(AUDIENCE);
    claims.setSubject(client.clientId());
    claims.setStringClaim("client_id", client.clientId());
    client.institution().ifPresent(id -> claims.setStringClaim("institution", id.toString()));
    claims.setStringListClaim("roles", List.of(client.role().name()));
    claims.setStringClaim("scope", ApiScope.join(scopes));
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
    claims.setJwtId(tokenId);
    return claims;
  }
}
