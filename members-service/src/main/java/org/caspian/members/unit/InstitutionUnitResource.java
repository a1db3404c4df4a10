package org.caspian.members.unit;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.caspian.members.MembersScopes;
import org.caspian.members.institution.InstitutionRef;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.rest.Created;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The organisational units of an institution over HTTP. */
@Path("/v1/institutions/{id}/units")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisational units")
class InstitutionUnitResource {

  private final Units units;
  private final UnitReader reader;

  InstitutionUnitResource(Units units, UnitReader reader) {
    this.units = units;
    this.reader = reader;
  }

  @POST
  @Command
  @Operation(
      summary = "Make a unit of an institution",
      description =
          "By the institution itself or the secretariat: a faculty, an institute, a department. With"
              + " `parent` it is a part of another one; eight may be one inside of the other, and an"
              + " institution has 500 that are open at most.")
  @APIResponseSchema(
      value = UnitView.class,
      responseCode = "201",
      responseDescription = "It is there")
  public RestResponse<UnitView> create(
      @PathParam("id") InstitutionRef id, @NotNull CreateUnit body) {
    UnitView created = units.create(id, body);
    return Created.at("/v1/units/" + created.id(), created);
  }

  @GET
  @Operation(
      summary = "List the units of an institution",
      description =
          "In the order in which they were made, those that are closed too. All callers may; the list"
              + " of all units has filters.")
  public Page<UnitView> list(@PathParam("id") InstitutionRef id, @BeanParam PageRequest page) {
    return reader.list(id, page);
  }
}
