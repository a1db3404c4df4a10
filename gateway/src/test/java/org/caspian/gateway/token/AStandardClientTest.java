package org.caspian.gateway.token;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.caspian.gateway.GatewayServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A library that knows nothing of us gets a token, from the issuer's name alone. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class AStandardClientTest {

  @ConfigProperty(name = "caspian.issuer")
  String issuer;

  @Test
  void getsATokenWithClientSecretBasic() throws Exception {
    AccessToken token = token(new ClientSecretBasic(id(), secret()), null);
    assertEquals(600, token.getLifetime());
    verified(token);
  }

  @Test
  void getsATokenWithClientSecretPost() throws Exception {
    verified(token(new ClientSecretPost(id(), secret()), null));
  }

  @Test
  void withoutAScopeItGetsAllThatTheClientHas() throws Exception {
    AccessToken token = token(new ClientSecretBasic(id(), secret()), null);
    assertEquals(metadata().getScopes(), token.getScope());
    assertEquals(token.getScope().toString(), verified(token).getStringClaim("scope"));
  }

  @Test
  void withAScopeItGetsThatScope() throws Exception {
    Scope asked = new Scope("members:read", "changes:read");
    AccessToken token = token(new ClientSecretBasic(id(), secret()), asked);
    assertEquals(asked, token.getScope());
    assertEquals("members:read changes:read", verified(token).getStringClaim("scope"));
  }

  @Test
  void mayNameThePlacesThatTheTokenIsFor() throws Exception {
    TokenRequest request =
        new TokenRequest.Builder(
                metadata().getTokenEndpointURI(),
                new ClientSecretBasic(id(), secret()),
                new ClientCredentialsGrant())
            .resources(URI.create(issuer), URI.create(issuer + "/v1"))
            .build();

    TokenResponse answer = TokenResponse.parse(request.toHTTPRequest().send());

    verified(answer.toSuccessResponse().getTokens().getAccessToken());
  }

  @Test
  void theTokenIsOfTheProfileOfRfc9068() throws Exception {
    AccessToken token = token(new ClientSecretBasic(id(), secret()), null);
    SignedJWT jwt = SignedJWT.parse(token.getValue());
    assertEquals(JWSAlgorithm.RS256, jwt.getHeader().getAlgorithm());
    assertEquals("at+jwt", jwt.getHeader().getType().getType());
    JWTClaimsSet claims = verified(token);
    assertEquals(
        Set.of("iss", "aud", "sub", "client_id", "scope", "roles", "iat", "exp", "jti"),
        claims.getClaims().keySet());
    assertEquals(GatewayServers.BOOTSTRAP_CLIENT_ID, claims.getSubject());
    assertEquals(GatewayServers.BOOTSTRAP_CLIENT_ID, claims.getStringClaim("client_id"));
    assertEquals(List.of("caspian"), claims.getAudience());
    assertEquals(List.of("SECRETARIAT"), claims.getStringListClaim("roles"));
    assertEquals(600_000, claims.getExpirationTime().getTime() - claims.getIssueTime().getTime());
    assertTrue(token.getValue().length() < 1024, "travels with every call");
  }

  @Test
  void theMetadataNameWhatWorksAndNothingElse() throws Exception {
    AuthorizationServerMetadata metadata = metadata();
    assertEquals(issuer, metadata.getIssuer().getValue());
    assertEquals(URI.create(issuer + "/oauth2/token"), metadata.getTokenEndpointURI());
    assertEquals(URI.create(issuer + "/.well-known/jwks.json"), metadata.getJWKSetURI());
    assertEquals("[client_credentials]", metadata.getGrantTypes().toString());
    assertEquals(
        "[client_secret_basic, client_secret_post, private_key_jwt]",
        metadata.getTokenEndpointAuthMethods().toString());
    assertEquals(List.of(), metadata.getResponseTypes());
    assertNull(metadata.getAuthorizationEndpointURI());
    assertEquals(URI.create(issuer + "/oauth2/introspect"), metadata.getIntrospectionEndpointURI());
    assertEquals(URI.create(issuer + "/oauth2/revoke"), metadata.getRevocationEndpointURI());
    assertEquals(
        metadata.getTokenEndpointAuthMethods(), metadata.getIntrospectionEndpointAuthMethods());
    assertEquals(
        metadata.getTokenEndpointAuthMethods(), metadata.getRevocationEndpointAuthMethods());
  }

  /** Byte for byte: whoever looks at either place learns the same. */
  @Test
  void theMetadataAreTheSameAtBothPlaces() {
    String ofOAuth = get("/.well-known/oauth-authorization-server").asString();

    assertTrue(ofOAuth.contains("token_endpoint"), ofOAuth);
    assertEquals(ofOAuth, get("/.well-known/openid-configuration").asString());
  }

  @Test
  void asksWhetherItsTokenIsGoodAndEndsIt() throws Exception {
    ClientAuthentication authentication = new ClientSecretBasic(id(), secret());
    AccessToken token = token(authentication, null);

    TokenIntrospectionSuccessResponse before = introspected(authentication, token);
    assertTrue(before.isActive());
    assertEquals(id(), before.getClientID());
    assertEquals(token.getScope(), before.getScope());

    new TokenRevocationRequest(metadata().getRevocationEndpointURI(), authentication, token)
        .toHTTPRequest()
        .send()
        .ensureStatusCode(200);
    assertFalse(introspected(authentication, token).isActive());
  }

  private TokenIntrospectionSuccessResponse introspected(
      ClientAuthentication authentication, AccessToken token) throws Exception {
    URI endpoint = metadata().getIntrospectionEndpointURI();
    return TokenIntrospectionResponse.parse(
            new TokenIntrospectionRequest(endpoint, authentication, token).toHTTPRequest().send())
        .toSuccessResponse();
  }

  private AuthorizationServerMetadata metadata() throws Exception {
    return AuthorizationServerMetadata.resolve(new Issuer(issuer));
  }

  private AccessToken token(ClientAuthentication authentication, Scope scope) throws Exception {
    URI endpoint = metadata().getTokenEndpointURI();
    TokenRequest request =
        new TokenRequest.Builder(endpoint, authentication, new ClientCredentialsGrant())
            .scope(scope)
            .build();
    AccessTokenResponse response =
        TokenResponse.parse(request.toHTTPRequest().send()).toSuccessResponse();
    assertNull(response.getTokens().getRefreshToken());
    return response.getTokens().getBearerAccessToken();
  }

  /** The claims, after the library checked signature, type, issuer, audience and times. */
  private JWTClaimsSet verified(AccessToken token) throws Exception {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.RS256,
            JWKSourceBuilder.create(metadata().getJWKSetURI().toURL()).build()));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            "caspian",
            new JWTClaimsSet.Builder().issuer(issuer).build(),
            Set.of("sub", "client_id", "iat", "exp", "jti")));
    return processor.process(token.getValue(), null);
  }

  private static ClientID id() {
    return new ClientID(GatewayServers.BOOTSTRAP_CLIENT_ID);
  }

  private static Secret secret() {
    return new Secret(GatewayServers.BOOTSTRAP_CLIENT_SECRET);
  }
}
