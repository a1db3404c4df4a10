package org.caspian.gateway.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * What requests to one service pass before they are sent: a room for those with many rows, which
 * take long, and one for all others, so that the former never fill the latter. In both the
 * institutions take turns.
 */
public final class ServiceRooms {

  private final String service;
  private final Door<Optional<UUID>> usual;
  private final Door<Optional<UUID>> bulk;
  private final MeterRegistry metrics;

  ServiceRooms(
      String service,
      Door<Optional<UUID>> usual,
      Door<Optional<UUID>> bulk,
      MeterRegistry metrics) {
    this.service = service;
    this.usual = usual;
    this.bulk = bulk;
    this.metrics = metrics;
  }

  /**
   * Lets the request in, at once or in its turn. It is inside until the exchange ends; of an answer
   * that is broken off nobody is told by the server, so who breaks it off has to end the stay.
   *
   * @param institution empty for the secretariat
   * @return comes on the thread of the exchange; fails with {@link Problems#OVERLOADED} for who
   *     waits in vain, and never comes when the caller leaves before
   */
  public Future<Stay> enter(RoutingContext exchange, Kind kind, Optional<UUID> institution) {
    Door<Optional<UUID>> door = kind == Kind.BULK ? bulk : usual;
    return door.enter(exchange, institution, () -> overloaded(kind));
  }

  private ProblemException overloaded(Kind kind) {
    metrics.counter("gateway_limited", "kind", kind.text(), "scope", "service").increment();
    return new ProblemException(
            Problems.OVERLOADED, "Too many requests wait for the " + service + " service.")
        .header("Retry-After", "1");
  }
}
