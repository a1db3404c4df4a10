package org.caspian.members.fee;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.caspian.members.MembersScopes;
import org.caspian.members.sheet.SheetWriter;
import org.caspian.platform.access.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports on fees over HTTP. */
@Path("/v1/reports/members/fees")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces({MediaType.APPLICATION_JSON, SheetWriter.CSV})
@Tag(name = "Fees")
class FeeReportResource {

  private final FeeReports reports;

  FeeReportResource(FeeReports reports) {
    this.reports = reports;
  }

  @GET
  @Operation(
      summary = "Read how fees stand on a day",
      description =
          "What was invoiced, paid, waived and is left to pay, by how long it is overdue, for each"
              + " institution. An institution reads its own line.")
  public FeeReportView read(
      @Parameter(description = "At the end of this day; today if absent") @QueryParam("on")
          LocalDate on) {
    return reports.on(on);
  }
}
