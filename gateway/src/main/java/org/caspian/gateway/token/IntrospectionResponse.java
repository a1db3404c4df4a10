package org.caspian.gateway.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.access.AccessToken;
import org.caspian.platform.access.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a token is good for now (RFC 7662 section 2.2). Of one that is not active, only that. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntrospectionResponse(
    @JsonProperty("active") @Schema(required = true) boolean active,
    @JsonProperty("scope") String scope,
    @JsonProperty("client_id") String clientId,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("exp") Long exp,
    @JsonProperty("iat") Long iat,
    @JsonProperty("sub") String sub,
    @JsonProperty("aud") String aud,
    @JsonProperty("iss") String iss,
    @JsonProperty("jti") String jti,
    @JsonProperty("institution") UUID institution,
    @JsonProperty("roles") List<Role> roles,
    @JsonProperty("cnf") Confirmation confirmation) {

  /**
   * What the token is bound to (RFC 7800).
   *
   * @param keyThumbprint of the key whose holder alone may use it (RFC 9449)
   */
  @Schema(name = "Confirmation")
  record Confirmation(@JsonProperty("jkt") String keyThumbprint) {}

  static IntrospectionResponse inactive() {
    return new IntrospectionResponse(
        false, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  static IntrospectionResponse of(AccessToken token, Issuer issuer) {
    return new IntrospectionResponse(
        true,
        String.join(" ", token.scopes().stream().sorted().toList()),
        token.clientId(),
        TokenResponse.type(token.keyThumbprint()),
        token.expiresAt().getEpochSecond(),
        token.issuedAt().getEpochSecond(),
        token.clientId(),
        AccessTokens.AUDIENCE,
        issuer.identifier(),
        token.id(),
        token.institution().orElse(null),
        List.copyOf(token.roles()),
        token.keyThumbprint().map(Confirmation::new).orElse(null));
  }
}
