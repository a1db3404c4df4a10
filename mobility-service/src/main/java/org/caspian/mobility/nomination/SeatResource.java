package org.caspian.mobility.nomination;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.caspian.mobility.MobilityScopes;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The seats of an agreement's conditions over HTTP. */
@Path("/v1/agreements/{id}/conditions/{conditionId}/seats")
@Scopes(read = MobilityScopes.READ, write = MobilityScopes.WRITE)
@Tag(name = "Agreements")
class SeatResource {

  private final SeatReader reader;

  SeatResource(SeatReader reader) {
    this.reader = reader;
  }

  @GET
  @Operation(
      summary = "Count the seats of a condition in an academic year",
      description = "Held by pending nominations, taken by accepted ones, free.")
  public SeatsView get(
      @PathParam("id") UUID id,
      @PathParam("conditionId") UUID conditionId,
      @Parameter(
              required = true,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      format = Formats.ACADEMIC_YEAR,
                      examples = "2026/2027"))
          @QueryParam("academicYear")
          @NotNull
          String academicYear) {
    return reader.seats(id, conditionId, AcademicYear.parse(academicYear));
  }
}
