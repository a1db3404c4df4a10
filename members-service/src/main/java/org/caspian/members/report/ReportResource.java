package org.caspian.members.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.members.MembersScopes;
import org.caspian.members.sheet.SheetWriter;
import org.caspian.platform.access.ReadByMembers;
import org.caspian.platform.access.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports that take from several features, over HTTP. */
@Path("/v1/reports/members")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@ReadByMembers
@Produces({MediaType.APPLICATION_JSON, SheetWriter.CSV})
@Tag(name = "Reports")
class ReportResource {

  private final Reports reports;

  ReportResource(Reports reports) {
    this.reports = reports;
  }

  @GET
  @Path("assemblies/{id}")
  @Operation(
      summary = "Read all of an assembly",
      description =
          "Its agenda, attendance and proxies, its ballots with the numbers that their results were"
              + " worked out from, and its resolutions with what became of what they ask for, as all"
              + " this is now. A row of the sheet is something that a resolution asks for.")
  public AssemblyPackView assembly(@PathParam("id") UUID id) {
    return reports.assembly(id);
  }

  @GET
  @Path("shared-resources")
  @Operation(
      summary = "Read what members have shared in a year",
      description =
          "New learning resources with their languages and licences, bookings asked for and granted,"
              + " and the hours for which units of facilities were booked; without what owners use"
              + " themselves. Languages and licences are as they are now. Links are not tried: how"
              + " many are dead is not told. A row of the sheet is a figure.")
  public SharedResourcesView sharedResources(
      @Parameter(
              description =
                  "From the beginning of its year until it ends at the association; today if absent")
          @QueryParam("on")
          LocalDate on) {
    return reports.sharedResources(Optional.ofNullable(on));
  }
}
