package org.caspian.platform.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.SortedSet;
import org.caspian.platform.rest.internal.ApiDocument;

/** Has OPTIONS, which the framework answers, name the same methods as a 405 does. */
@Provider
public class AllowAnswer implements ContainerResponseFilter {

  @Inject ApiDocument document;
  @Inject RoutingContext exchange;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      SortedSet<String> methods = document.methodsOf(exchange.normalizedPath());
      if (!methods.isEmpty()) {
        response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
      }
    }
  }
}
