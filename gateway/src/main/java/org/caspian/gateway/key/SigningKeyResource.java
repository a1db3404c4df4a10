package org.caspian.gateway.key;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.access.SecretariatOnly;
import org.caspian.platform.command.Command;
import org.caspian.platform.rest.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The keys that access tokens are signed with. Their public parts are at the {@code jwks_uri}. */
@Path("/v1/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@Scopes(read = "clients:read", write = "clients:write")
@Tag(name = "Signing keys")
public class SigningKeyResource {

  private final KeyRotation rotation;

  SigningKeyResource(KeyRotation rotation) {
    this.rotation = rotation;
  }

  @GET
  @Operation(
      summary = "List the signing keys",
      description =
          "All of them, the oldest first: the one that signs, the next, and those before.")
  public Page<SigningKeyView> list() {
    return new Page<>(rotation.keys(), null);
  }

  @POST
  @Path("/rotation")
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Have another key sign",
      description =
          "Before its time comes by itself. A next key is made and published at once, and signs when"
              + " every verifier knows it, after signsFrom; no token is refused because of it. If there"
              + " is a next key already, none is made. A key that became known is withdrawn at the start"
              + " of a gateway instead.")
  public RestResponse<Page<SigningKeyView>> rotate() {
    return RestResponse.ok(new Page<>(rotation.rotate(), null));
  }
}
