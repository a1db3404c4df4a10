package org.caspian.platform.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Writes refusals as problem documents, for JAX-RS and for plain Vert.x routes. */
@ApplicationScoped
public class ProblemResponses {

  /** The answer to the current request as JAX-RS has it. */
  public Response response(ProblemException refusal) {
    throw new UnsupportedOperationException();
  }

  /** Ends the exchange of a Vert.x route with the refusal. Does nothing if it has ended already. */
  public void send(RoutingContext exchange, ProblemException refusal) {
    throw new UnsupportedOperationException();
  }
}
