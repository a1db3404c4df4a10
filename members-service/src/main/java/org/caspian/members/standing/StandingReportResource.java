package org.caspian.members.standing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.caspian.members.MembersScopes;
import org.caspian.members.sheet.SheetWriter;
import org.caspian.platform.access.ReadByMembers;
import org.caspian.platform.access.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How all members stand, over HTTP. */
@Path("/v1/reports/members/standing")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@ReadByMembers
@Produces({MediaType.APPLICATION_JSON, SheetWriter.CSV})
@Tag(name = "Standing")
class StandingReportResource {

  private final StandingViews views;

  StandingReportResource(StandingViews views) {
    this.views = views;
  }

  @GET
  @Operation(
      summary = "List how all members stand on a day",
      description =
          "Those that are members on that day, and those of which that is not known, on one page, in"
              + " the order in which they were registered.")
  public StandingReportView list(
      @Parameter(
              description =
                  "The day, judged as it ends at the association; today if it is not given")
          @QueryParam("on")
          LocalDate on) {
    return views.ofMembers(Optional.ofNullable(on));
  }
}
