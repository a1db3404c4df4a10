package org.caspian.platform.rest.things;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.rest.BodyLimit;
import org.caspian.platform.rest.Formats;
import org.caspian.platform.rest.IfMatch;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.Pages;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.RequestBody;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** A resource as services have them, for the tests of what surrounds it. */
@Path("/v1/things")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ThingResource {

  private final Things things;
  private final Pages pages;
  private final RequestBody body;

  @Inject
  ThingResource(Things things, Pages pages, RequestBody body) {
    this.things = things;
    this.pages = pages;
    this.body = body;
  }

  @GET
  public Page<ThingView> list(
      @BeanParam PageRequest page,
      @QueryParam("kind") Kind kind,
      @QueryParam("country") @Schema(format = Formats.ISO_3166_1_ALPHA_2) String country,
      @QueryParam("owner") UUID owner,
      @QueryParam("open") Boolean open,
      @QueryParam("tag") List<String> tags) {
    return pages.page(
        page,
        Map.of("kind", String.valueOf(kind), "country", String.valueOf(country)),
        things::after,
        ThingView::id,
        view -> view);
  }

  @POST
  @APIResponseSchema(value = ThingView.class, responseCode = "201")
  public RestResponse<ThingView> create(@NotNull ThingProfile profile) {
    ThingView created = things.create(profile);
    return RestResponse.ResponseBuilder.<ThingView>created(URI.create("/v1/things/" + created.id()))
        .entity(created)
        .build();
  }

  @GET
  @Path("/{id}")
  public ThingView get(@PathParam("id") UUID id) {
    return things.get(id);
  }

  @PATCH
  @Path("/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = ThingProfile.class)))
  public ThingView update(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, MergePatch patch) {
    ThingView current = things.get(id);
    IfMatch.check(ifMatch, current.version());
    return things.replace(id, patch.applyTo(current, current.profile(), ThingProfile.class));
  }

  @POST
  @Path("/{id}/closing")
  public ThingView close(@PathParam("id") UUID id) {
    throw new ProblemException(Problems.STATE_CONFLICT, "The thing is SMALL and cannot be closed.")
        .with("state", "SMALL")
        .header("Retry-After", "7");
  }

  @PUT
  @Path("/{id}/hash")
  public Map<String, String> hash(@PathParam("id") UUID id, @NotNull Place place) {
    return Map.of("hash", body.canonicalHash(), "city", place.city());
  }

  @POST
  @Path("/imports")
  @Consumes("text/csv")
  @BodyLimit(BodyLimit.MAX)
  public Map<String, Object> load(@NotNull String csv) {
    return Map.of("length", csv.length(), "hash", body.canonicalHash());
  }

  @POST
  @Path("/imports")
  @BodyLimit(BodyLimit.MAX)
  public Map<String, Object> loadRows(@NotNull List<Place> rows) {
    return Map.of("rows", rows.size());
  }

  @GET
  @Path("/echo")
  public Map<String, String> echo(@QueryParam("text") @Size(max = 8) String text) {
    return Map.of("text", text);
  }

  @GET
  @Path("/named/{name}")
  public Map<String, String> named(@PathParam("name") String name) {
    return Map.of("name", name);
  }

  @GET
  @Path("/numbered/{number}")
  public Map<String, Integer> numbered(@PathParam("number") int number) {
    return Map.of("number", number);
  }

  @GET
  @Path("/broken")
  public ThingView broken() {
    throw new IllegalStateException("jdbc:postgresql://secret");
  }

  @GET
  @Path("/unwritable")
  public Map<String, Object> unwritable() {
    return Map.of("self", new Object());
  }

  @GET
  @Path("/held")
  public Map<String, String> held() throws InterruptedException {
    things.hold();
    return Map.of();
  }
}
