package org.caspian.members.institution;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.access.SecretariatOnly;
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
@Produces(MediaType.APPLICATION_JSON)
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Tag(name = "Institutions")
class InstitutionImportResource {

  private static final String SUMMARY = "Take a sheet of institutions in";
  private static final String DESCRIPTION =
      "At most 2,000 rows in 5 MiB. A row means the institution with its localReference, else with"
          + " its ror, else with its domain, else a new one; it has one of the three at least. An"
          + " institution has one row: a later one with an identifier of an earlier one is refused."
          + " Of an institution that is known, a field or column that is absent is kept, and one"
          + " that is null or empty is removed, but for localReference, timeZoneBasis, membership"
          + " and basis, which are kept. A new one with names like those of one that is known is"
          + " refused, unless its row says confirmDistinct. Each row is applied or refused by itself, and reported.";

  private final InstitutionImports imports;

  InstitutionImportResource(InstitutionImports imports) {
    this.imports = imports;
  }

  @POST
  @Command(perRow = true)
  @BodyLimit(ImportInstitutions.MAX_BYTES)
  @SecretariatOnly
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = SUMMARY, description = DESCRIPTION)
  public RestResponse<ImportReport> importRows(@NotNull ImportInstitutions body) {
    return RestResponse.ok(imports.run(body.rows()));
  }

  @POST
  @Command(perRow = true)
  @BodyLimit(ImportInstitutions.MAX_BYTES)
  @SecretariatOnly
  @Consumes(ImportCsv.MEDIA_TYPE)
  @Operation(summary = SUMMARY, description = DESCRIPTION)
  public RestResponse<ImportReport> importSheet(
      @NotNull
          @RequestBody(
              content =
                  @Content(
                      schema =
                          @Schema(type = SchemaType.STRING, description = ImportCsv.DESCRIPTION)))
          String sheet) {
    return RestResponse.ok(imports.run(ImportCsv.read(sheet).rows()));
  }
}
