package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Leads to the same path of the successor, with the same query, and without a body. */
@ApplicationScoped
class InstitutionMovedMapper {

  /** Of the institution, in {@code /v1/institutions/{id}/standing}. */
  private static final int SEGMENT = 3;

  @ServerExceptionMapper
  RestResponse<Void> answer(InstitutionMoved moved, UriInfo uri) {
    String[] segments = uri.getRequestUri().getRawPath().split("/");
    segments[SEGMENT] = moved.successor().toString();
    String query = uri.getRequestUri().getRawQuery();
    return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.MOVED_PERMANENTLY)
        .header(
            HttpHeaders.LOCATION, String.join("/", segments) + (query == null ? "" : "?" + query))
        // Whoever is merged may be told from who was only read by the token.
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }
}
