package org.caspian.gateway.status;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.caspian.gateway.docs.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How the platform is, for anybody: whoever has no token may want to know why. */
@Path("/v1/status")
@Tag(name = "Status")
@PermitAll
public class StatusResource {

  private static final String NO_STORE = "no-store";

  private final PlatformStatus status;

  StatusResource(PlatformStatus status) {
    this.status = status;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @SecurityRequirements
  @Operation(
      summary = "Read how the platform is",
      description =
          "Which parts are up, degraded or down, as the gateway sees them. It needs no token. With"
              + " Accept: text/html it is a page for people.")
  @APIResponse(
      responseCode = "200",
      description = "How it is, also when it is not well",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = StatusView.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
      })
  public RestResponse<StatusView> read() {
    return ResponseBuilder.ok(status.now()).header(HttpHeaders.CACHE_CONTROL, NO_STORE).build();
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return ResponseBuilder.ok(StatusPage.of(status.now()).html(), Page.MEDIA_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
        .header("Content-Security-Policy", Page.CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
