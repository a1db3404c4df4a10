package org.caspian.gateway.token;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.caspian.gateway.key.SigningKeys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What a client or a verifier must know before it has a token. Everything comes from memory, on the
 * event loop: verifiers get their keys while workers are busy and the database is away.
 */
@Path("/.well-known")
@NonBlocking
@Tag(name = "Tokens")
@Produces(MediaType.APPLICATION_JSON)
public class DiscoveryResource {

  /** How long a verifier may keep what it read; a next key is published longer than this. */
  private static final String FIVE_MINUTES = "public, max-age=300";

  private final SigningKeys keys;
  private final ServerMetadata metadata;

  DiscoveryResource(SigningKeys keys, Issuer issuer) {
    this.keys = keys;
    this.metadata = ServerMetadata.of(issuer);
  }

  @GET
  @Path("/oauth-authorization-server")
  @Operation(
      summary = "Read the metadata of the authorization server (RFC 8414)",
      description =
          "All that a standard OAuth client needs to get a token. It needs no token itself.")
  public RestResponse<ServerMetadata> authorizationServer() {
    return cached(metadata);
  }

  @GET
  @Path("/openid-configuration")
  @Operation(
      summary = "Read the same where OpenID Connect libraries look for it",
      description = "For libraries that know no other place; there is no OpenID Connect here.")
  public RestResponse<ServerMetadata> openidConfiguration() {
    return cached(metadata);
  }

  @GET
  @Path("/jwks.json")
  @Operation(
      summary = "Read the public keys that verify tokens (RFC 7517)",
      description =
          "A key is here before a token is signed with it, and until the last such token has expired.")
  @APIResponseSchema(value = JsonWebKeySet.class, responseCode = "200")
  public RestResponse<String> jwks() {
    return cached(keys.jwks());
  }

  private static <T> RestResponse<T> cached(T entity) {
    return RestResponse.ResponseBuilder.ok(entity)
        .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
        .build();
  }
}
