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

/** Who is at an assembly over HTTP. */
@Path("/v1/assemblies/{id}")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@ReadByMembers
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assemblies")
class AttendanceResource {

  private final Assemblies assemblies;
  private final AssemblyReader reader;

  AttendanceResource(Assemblies assemblies, AssemblyReader reader) {
    this.assemblies = assemblies;
    this.reader = reader;
  }

  @POST
  @Path("arrivals")
  @Command
  @Operation(
      summary = "Record that a delegation came",
      description =
          "By the secretariat, of members, observers and guests of any country; or by an institution"
              + " of itself. A proxy that the member had given ends. No persons are named.")
  public RestResponse<AttendanceView> arrive(
      @PathParam("id") UUID id, @NotNull RecordArrival body) {
    return RestResponse.ok(assemblies.arrive(id, body));
  }

  @POST
  @Path("departures")
  @Command
  @Operation(
      summary = "Record that a delegation left",
      description = "By the secretariat, or by an institution of itself. It may come again.")
  public RestResponse<AttendanceView> depart(
      @PathParam("id") UUID id, @NotNull RecordDeparture body) {
    return RestResponse.ok(assemblies.depart(id, body));
  }

  @GET
  @Path("attendances")
  @Operation(
      summary = "List who was at an assembly",
      description = "Each time that a delegation came, in the order of records.")
  public Page<AttendanceView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.attendances(id, page);
  }
}
