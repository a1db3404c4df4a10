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

/** Motions over HTTP. */
@Path("/v1/assemblies/{id}")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@ReadByMembers
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assemblies")
class MotionResource {

  private final Assemblies assemblies;
  private final AssemblyReader reader;

  MotionResource(Assemblies assemblies, AssemblyReader reader) {
    this.assemblies = assemblies;
    this.reader = reader;
  }

  @POST
  @Path("motions")
  @Command
  @Operation(
      summary = "Propose a motion",
      description =
          "By a member that has a vote, or the secretariat, for an item of the agenda. It is not"
              + " changed any more.")
  public RestResponse<MotionView> propose(@PathParam("id") UUID id, @NotNull ProposeMotion body) {
    return RestResponse.ok(assemblies.propose(id, body));
  }

  @GET
  @Path("motions")
  @Operation(
      summary = "List the motions of an assembly",
      description = "In the order in which they were moved.")
  public Page<MotionView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.motions(id, page);
  }
}
