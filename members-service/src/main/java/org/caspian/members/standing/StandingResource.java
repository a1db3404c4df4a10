package org.caspian.members.standing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.caspian.members.MembersScopes;
import org.caspian.members.institution.InstitutionRef;
import org.caspian.platform.access.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How an institution stands, over HTTP. */
@Path("/v1/institutions/{id}/standing")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standing")
class StandingResource {

  private final StandingViews views;

  StandingResource(StandingViews views) {
    this.views = views;
  }

  @GET
  @Operation(
      summary = "Read how an institution stands on a day",
      description =
          "Any day, past or to come, as the register knows it now: whether it is a member, of which"
              + " kind, and what is forbidden to it with the cause of each. The reasons of"
              + " suspensions and debts are shown to itself and the secretariat. One that was merged by"
              + " that day leads to its successor.")
  @APIResponseSchema(value = StandingView.class, responseCode = "200")
  @APIResponse(
      responseCode = "301",
      description = "It was merged; the same of its successor",
      headers =
          @Header(
              name = HttpHeaders.LOCATION,
              description = "The same path of the successor",
              schema = @Schema(type = SchemaType.STRING)))
  public StandingView get(
      @PathParam("id") InstitutionRef id,
      @Parameter(
              description =
                  "The day, judged as it ends at the association; today if it is not given")
          @QueryParam("on")
          LocalDate on) {
    return views.of(id, Optional.ofNullable(on));
  }
}
