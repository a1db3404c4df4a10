package org.caspian.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.caspian.gateway.client.ApiScope;
import org.caspian.platform.access.AcceptedKeys;

/**
 * Authorization server metadata (RFC 8414). It names what works and nothing else. There is no
 * authorization endpoint, so the list of response types, which must be there, is empty.
 */
record ServerMetadata(
    @JsonProperty("issuer") String issuer,
    @JsonProperty("token_endpoint") String tokenEndpoint,
    @JsonProperty("introspection_endpoint") String introspectionEndpoint,
    @JsonProperty("revocation_endpoint") String revocationEndpoint,
    @JsonProperty("jwks_uri") String jwksUri,
    @JsonProperty("scopes_supported") List<String> scopesSupported,
    @JsonProperty("response_types_supported") List<String> responseTypesSupported,
    @JsonProperty("grant_types_supported") List<String> grantTypesSupported,
    @JsonProperty("token_endpoint_auth_methods_supported")
        List<String> tokenEndpointAuthMethodsSupported,
    @JsonProperty("token_endpoint_auth_signing_alg_values_supported")
        List<String> tokenEndpointAuthSigningAlgValuesSupported,
    @JsonProperty("introspection_endpoint_auth_methods_supported")
        List<String> introspectionEndpointAuthMethodsSupported,
    @JsonProperty("introspection_endpoint_auth_signing_alg_values_supported")
        List<String> introspectionEndpointAuthSigningAlgValuesSupported,
    @JsonProperty("revocation_endpoint_auth_methods_supported")
        List<String> revocationEndpointAuthMethodsSupported,
    @JsonProperty("revocation_endpoint_auth_signing_alg_values_supported")
        List<String> revocationEndpointAuthSigningAlgValuesSupported,
    @JsonProperty("dpop_signing_alg_values_supported") List<String> dpopSigningAlgValuesSupported) {

  private static final List<String> METHODS =
      List.of("client_secret_basic", "client_secret_post", "private_key_jwt");

  static ServerMetadata of(Issuer issuer) {
    return new ServerMetadata(
        issuer.identifier(),
        issuer.address("/oauth2/token"),
        issuer.address("/oauth2/introspect"),
        issuer.address("/oauth2/revoke"),
        issuer.address("/.well-known/jwks.json"),
        Stream.of(ApiScope.values()).map(ApiScope::text).toList(),
        List.of(),
        List.of("client_credentials"),
        METHODS,
        AcceptedKeys.ALGORITHMS,
        METHODS,
        AcceptedKeys.ALGORITHMS,
        METHODS,
        AcceptedKeys.ALGORITHMS,
        AcceptedKeys.ALGORITHMS);
  }
}
