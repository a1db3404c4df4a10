package org.caspian.platform.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Set;

/**
 * Renders a {@link Versioned} view once, gives it its {@code ETag}, answers {@code If-None-Match}
 * with 304, and says to caches that an answer is one caller's own.
 */
@Provider
public class ViewAnswer implements ContainerResponseFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Annotation[] NO_ANNOTATIONS = {};

  @Inject Representations representations;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Versioned view) {
      answer(representations.render(view), response);
    } else if (response.getEntity() instanceof Rendered rendered) {
      answer(rendered, response);
    }
    if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
        && request.getUriInfo().getPath().startsWith("/v1/")) {
      MultivaluedMap<String, Object> headers = response.getHeaders();
      headers.putSingle(HttpHeaders.VARY, "Authorization, Accept");
      headers.computeIfAbsent(
          HttpHeaders.CACHE_CONTROL,
          name -> new java.util.ArrayList<>(java.util.List.of("private, no-cache")));
    }
    if (response.getStatus() == 200
        && READING.contains(request.getMethod())
        && isKnown(request, response.getHeaderString(HttpHeaders.ETAG))) {
      response.setStatus(304);
      response.setEntity(null);
    }
  }

  private static void answer(Rendered rendered, ContainerResponseContext response) {
    MediaType type = response.getMediaType();
    response.setEntity(
        rendered,
        // Not those of the method: there is none where the media type found no method to call.
        NO_ANNOTATIONS,
        type == null ? MediaType.APPLICATION_JSON_TYPE : type);
    if (rendered.etag() != null) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, rendered.etag());
    }
  }

  private static boolean isKnown(ContainerRequestContext request, String etag) {
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    return known != null && etag != null && EntityTags.anyMatches(known, etag);
  }
}
