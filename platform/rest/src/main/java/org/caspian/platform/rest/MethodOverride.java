package org.caspian.platform.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Takes a POST for the PATCH that it says it is: there are clients that know no other method, and
 * proxies that let no other pass. Only the choice of the operation follows it; who sends a proof of
 * possession makes it for the method that it sends.
 */
@Provider
@PreMatching
public class MethodOverride implements ContainerRequestFilter {

  static final String HEADER = "X-HTTP-Method-Override";

  @Override
  public void filter(ContainerRequestContext request) {
    String wanted = request.getHeaderString(HEADER);
    if (wanted == null || wanted.equals(request.getMethod()) || !isOfTheApi(request)) {
      return;
    }
    if (!wanted.equals(HttpMethod.PATCH) || !request.getMethod().equals(HttpMethod.POST)) {
      throw new ProblemException(
          Problems.INVALID_HEADER, HEADER + " makes a PATCH of a POST, and nothing else.");
    }
    request.setMethod(HttpMethod.PATCH);
  }

  /** What is beside it follows other papers than ours: OAuth, health. */
  private static boolean isOfTheApi(ContainerRequestContext request) {
    return request.getUriInfo().getPath().startsWith("/v1/");
  }

  /** The method that chooses the operation. */
  static String of(HttpServerRequest request) {
    String sent = request.method().name();
    boolean isPatch =
        sent.equals(HttpMethod.POST) && HttpMethod.PATCH.equals(request.getHeader(HEADER));
    return isPatch ? HttpMethod.PATCH : sent;
  }
}
