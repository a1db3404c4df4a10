package org.caspian.gateway.token;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.caspian.gateway.key.SigningKeys;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What a client or a verifier must know before it has a token. Everything comes from memory, on the
 * event loop: verifiers get their keys while workers are busy and the database is away.
 */
@Path("/.well-known")
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
public class DiscoveryResource {

  /** Half of the time that a new key is published before it signs. */
  private static final String FIVE_MINUTES = "public, max-age=300";

  private final SigningKeys keys;
  private final ServerMetadata metadata;

  DiscoveryResource(SigningKeys keys, Issuer issuer) {
    this.keys = keys;
    this.metadata = ServerMetadata.of(issuer);
  }

  /** The metadata of the authorization server (RFC 8414). */
  @GET
  @Path("/oauth-authorization-server")
  public RestResponse<ServerMetadata> authorizationServer() {
    return cached(metadata);
  }

  /** The same, where OpenID Connect libraries look for it. */
  @GET
  @Path("/openid-configuration")
  public RestResponse<ServerMetadata> openidConfiguration() {
    return cached(metadata);
  }

  /** The public keys that tokens are verified with (RFC 7517). */
  @GET
  @Path("/jwks.json")
  public RestResponse<String> jwks() {
    return cached(keys.jwks());
  }

  private static <T> RestResponse<T> cached(T entity) {
    return RestResponse.ResponseBuilder.ok(entity)
        .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
        .build();
  }
}
