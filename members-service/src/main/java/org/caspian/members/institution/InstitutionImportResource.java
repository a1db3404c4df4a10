package org.caspian.members.institution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.rest.BodyLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sheets of institutions over HTTP. */
@Path("/v1/institutions/imports")
@Scopes(read = InstitutionResource.READ, write = InstitutionResource.WRITE)
@Tag(name = "Institutions")
class InstitutionImportResource {

  private final InstitutionImports imports;

  InstitutionImportResource(InstitutionImports imports) {
    this.imports = imports;
  }

  @POST
  @Command(perRow = true)
  @BodyLimit(ImportInstitutions.MAX_BYTES)
  @RolesAllowed("SECRETARIAT")
  @Consumes({MediaType.APPLICATION_JSON, ImportCsv.MEDIA_TYPE})
  @Operation(
      summary = "Take a sheet of institutions in",
      description =
          "At most 2,000 rows in 5 MiB. A row means the institution with its localReference, else"
              + " with its ror, else with its domain, else a new one. Of an institution that is"
              + " known, a field or column that is absent is kept, and one that is null or empty is"
              + " removed. Each row is applied or refused by itself and reported.")
  public RestResponse<ImportReport> run(
      @NotNull
          @RequestBody(
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ImportInstitutions.class)),
                @Content(
                    mediaType = ImportCsv.MEDIA_TYPE,
                    schema = @Schema(type = SchemaType.STRING, description = ImportCsv.DESCRIPTION))
              })
          ImportInstitutions body) {
    return RestResponse.ok(imports.run(body.rows()));
  }
}
