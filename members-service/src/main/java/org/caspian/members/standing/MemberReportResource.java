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

/** Reports on all members over HTTP. */
@Path("/v1/reports/members")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@ReadByMembers
@Produces({MediaType.APPLICATION_JSON, SheetWriter.CSV})
@Tag(name = "Standing")
class MemberReportResource {

  private final MemberReports reports;

  MemberReportResource(MemberReports reports) {
    this.reports = reports;
  }

  @GET
  @Path("roll")
  @Operation(
      summary = "Read the roll of members on a day",
      description =
          "By country, kind and category, with those that joined and left in its year. Memberships"
              + " are as of the day, names and kinds of institutions as they are now. Those of which"
              + " nobody knows whether they were members then are not on it. The members on the eve of"
              + " the year, with those that joined and without those that left and were merged, are"
              + " the members of the day; but for those taken over in the year. A row of the sheet is"
              + " a member.")
  public MemberRollView roll(
      @Parameter(
              description =
                  "The day, judged as it ends at the association; today if it is not given")
          @QueryParam("on")
          LocalDate on) {
    return reports.roll(Optional.ofNullable(on));
  }

  @GET
  @Path("voting-list")
  @Operation(
      summary = "Read who has a vote on a day",
      description =
          "All members, whether each has a vote and why not, how many there are and have one, and"
              + " half of each. A row of the sheet is a member.")
  public VotingListView votingList(
      @Parameter(
              description =
                  "The day, judged as it ends at the association; today if it is not given")
          @QueryParam("on")
          LocalDate on) {
    return reports.votingList(Optional.ofNullable(on));
  }
}
