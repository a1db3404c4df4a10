package org.caspian.members.assembly;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.ReadByMembers;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Proxies for an assembly over HTTP. */
@Path("/v1/assemblies/{id}")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@ReadByMembers
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assemblies")
class ProxyResource {

  private final Assemblies assemblies;
  private final AssemblyReader reader;

  ProxyResource(Assemblies assemblies, AssemblyReader reader) {
    this.assemblies = assemblies;
    this.reader = reader;
  }

  @POST
  @Path("proxies")
  @Command
  @Operation(
      summary = "Give a proxy",
      description =
          "By the member that will not be there, or by the secretariat, which records what is on"
              + " paper. Both have a vote; a proxy is not given on; one member carries as many as the"
              + " association has set, by default one.")
  public RestResponse<ProxyView> give(@PathParam("id") UUID id, @NotNull GiveProxy body) {
    return RestResponse.ok(assemblies.give(id, body));
  }

  @POST
  @Path("proxy-revocation")
  @Command
  @Operation(
      summary = "Take a proxy back",
      description =
          "By the member that gave it; by the secretariat, where the secretariat recorded it.")
  public RestResponse<ProxyView> revoke(@PathParam("id") UUID id, @NotNull RevokeProxy body) {
    return RestResponse.ok(assemblies.revoke(id, body));
  }

  @GET
  @Path("proxies")
  @Operation(
      summary = "List the proxies for an assembly",
      description = "Also those that are over, in the order in which they were given.")
  public Page<ProxyView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.proxies(id, page);
  }
}
