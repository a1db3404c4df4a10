package org.caspian.gateway.traffic;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.caspian.gateway.route.Upstream;

/**
 * The instance of a service that answered a request.
 *
 * @param upstream where it is
 */
public record AnsweredBy(Upstream upstream) {

  private static final String KEY = AnsweredBy.class.getName();

  /** Notes who answered the request. */
  public void note(RoutingContext exchange) {
    exchange.put(KEY, this);
  }

  /** Who answered it; empty if no service did. */
  static Optional<AnsweredBy> of(RoutingContext exchange) {
    return Optional.ofNullable(exchange.get(KEY));
  }
}
