package org.caspian.members.institution;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.access.SecretariatOnly;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Created;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Institutions over HTTP. In paths, {@code {id}} is an id or {@code domain:} and a domain. */
@Path("/v1/institutions")
@Produces(MediaType.APPLICATION_JSON)
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Tag(name = "Institutions")
class InstitutionResource {

  private final Institutions institutions;
  private final InstitutionMerger merger;
  private final InstitutionReader reader;

  InstitutionResource(
      Institutions institutions, InstitutionMerger merger, InstitutionReader reader) {
    this.institutions = institutions;
    this.merger = merger;
    this.reader = reader;
  }

  @POST
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Take an institution into the register",
      description =
          "Many at once, and again and again, are taken by an import. One with names like those of"
              + " one that is known, in whatever language and script, is refused with the"
              + " candidates, unless it says confirmDistinct.")
  @APIResponseSchema(
      value = InstitutionView.class,
      responseCode = "201",
      responseDescription = "It is in the register")
  public RestResponse<InstitutionView> create(@NotNull CreateInstitution body) {
    InstitutionView created = institutions.create(body);
    return Created.at("/v1/institutions/" + created.id(), created);
  }

  @GET
  @Operation(
      summary = "List institutions",
      description = "In the order in which they were registered.")
  public Page<InstitutionView> list(
      @BeanParam InstitutionFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read an institution",
      description =
          "Everybody may, also of one that a suspension keeps out of the default list. The reason of"
              + " a suspension is shown to itself and the secretariat. One that was merged leads to"
              + " its successor.")
  @APIResponseSchema(value = InstitutionView.class, responseCode = "200")
  @APIResponse(
      responseCode = "301",
      description = "It was merged; the same of its successor",
      headers =
          @Header(
              name = HttpHeaders.LOCATION,
              description = "The same path of the successor",
              schema = @Schema(type = SchemaType.STRING)))
  public InstitutionView get(@PathParam("id") InstitutionRef id) {
    return reader.get(id);
  }

  @PATCH
  @Path("{id}")
  @Command
  @SecretariatOnly
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change what is kept of an institution",
      description =
          "A merge patch. timeZoneBasis, membership and basis always have a value and are refused"
              + " as null. Who was removed or has resigned does not become a member by it, but applies"
              + " anew.")
  public RestResponse<InstitutionView> update(
      @PathParam("id") InstitutionRef id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull
          @RequestBody(
              content = @Content(schema = @Schema(implementation = InstitutionProfile.class)))
          MergePatch patch) {
    return RestResponse.ok(institutions.update(id, ifMatch, patch));
  }

  @POST
  @Path("{id}/suspension")
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Suspend an institution",
      description = "Names what is forbidden to it until it is reinstated.")
  public RestResponse<InstitutionView> suspend(
      @PathParam("id") InstitutionRef id, @NotNull SuspendInstitution body) {
    return RestResponse.ok(institutions.suspend(id, body));
  }

  @POST
  @Path("{id}/reinstatement")
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Lift the suspension of an institution",
      description = "What the suspension forbade is allowed again everywhere within two seconds.")
  public RestResponse<InstitutionView> reinstate(
      @PathParam("id") InstitutionRef id, @NotNull ReinstateInstitution body) {
    return RestResponse.ok(institutions.reinstate(id, body));
  }

  @POST
  @Path("{id}/merger")
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Merge an institution into another",
      description =
          "For good; a member into a member only. Its membership is over; what stands under its id"
              + " stays there, and its successor acts for it from now on. It leaves the lists, is found"
              + " by its names under its successor, and its id leads there. Nothing new is written"
              + " under its id.")
  public RestResponse<InstitutionView> merge(
      @PathParam("id") InstitutionRef id, @NotNull MergeInstitution body) {
    return RestResponse.ok(merger.merge(id, body));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to an institution",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<InstitutionView> setLocalReference(
      @PathParam("id") InstitutionRef id, @NotNull SetLocalReference body) {
    return RestResponse.ok(institutions.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done to an institution",
      description = "Reasons are shown to the institution itself and to the secretariat.")
  public Page<HistoryEntryView> history(
      @PathParam("id") InstitutionRef id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
