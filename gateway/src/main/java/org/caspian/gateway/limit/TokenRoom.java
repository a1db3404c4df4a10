package org.caspian.gateway.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.caspian.gateway.address.Sender;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * What requests under {@code /oauth2} pass before their body is read, which is kept until it is
 * whole. Nobody has proved anything yet, so the networks take turns from which they come: who sends
 * slowly, and much, waits for itself.
 */
@ApplicationScoped
public class TokenRoom {

  private final Door<String> door;
  private final MeterRegistry metrics;

  TokenRoom(Rooms rooms, MeterRegistry metrics) {
    this.door = rooms.ofTokens();
    this.metrics = metrics;
  }

  /**
   * Lets the request in, at once or in its turn. It is inside until the exchange ends.
   *
   * @return comes on the thread of the exchange; fails with {@link Problems#OVERLOADED} for who
   *     waits in vain, and never comes when the caller leaves before
   */
  public Future<Stay> enter(RoutingContext exchange, Sender sender) {
    return door.enter(exchange, Network.of(sender.address()), this::overloaded);
  }

  private ProblemException overloaded() {
    metrics.counter("gateway_limited", "kind", Kind.TOKEN.text(), "scope", "network").increment();
    return new ProblemException(
            Problems.OVERLOADED, "Too many requests from this network wait for their end.")
        .header("Retry-After", "1");
  }
}
