package org.caspian.gateway.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
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
  private final FairRoom<Optional<UUID>> usual;
  private final FairRoom<Optional<UUID>> bulk;
  private final Vertx vertx;
  private final MeterRegistry metrics;

  ServiceRooms(
      String service,
      FairRoom<Optional<UUID>> usual,
      FairRoom<Optional<UUID>> bulk,
      Vertx vertx,
      MeterRegistry metrics) {
    this.service = service;
    this.usual = usual;
    this.bulk = bulk;
    this.vertx = vertx;
    this.metrics = metrics;
  }

  /**
   * One that is inside.
   *
   * @param waited for its turn
   * @param end makes room for the next one; again: nothing
   */
  public record Stay(Duration waited, Runnable end) {}

  /**
   * Lets the request in, at once or in its turn. It is inside until the exchange ends; of an answer
   * that is broken off nobody is told by the server, so who breaks it off has to end the stay.
   *
   * @param institution empty for the secretariat
   * @return comes on the thread of the exchange; fails with {@link Problems#OVERLOADED} for who
   *     waits in vain, and never comes when the caller leaves before
   */
  public Future<Stay> enter(RoutingContext exchange, Kind kind, Optional<UUID> institution) {
    Promise<Void> turn = Promise.promise();
    if (exchange.response().closed()) {
      // The caller left while the token was looked at.
      return Future.future(never -> {});
    }
    long asked = System.nanoTime();
    Context context = vertx.getOrCreateContext();
    FairRoom<Optional<UUID>>.Guest guest =
        (kind == Kind.BULK ? bulk : usual)
            .guest(
                institution,
                // Who leaves runs this on its own thread; the exchange belongs to its context.
                () -> context.runOnContext(ignored -> turn.complete()),
                () -> context.runOnContext(ignored -> turn.fail(overloaded(kind))));
    exchange.addEndHandler(ended -> guest.leave());
    return guest.enter()
        ? Future.succeededFuture(new Stay(Duration.ZERO, guest::leave))
        : turn.future()
            .map(ignored -> new Stay(Duration.ofNanos(System.nanoTime() - asked), guest::leave));
  }

  private ProblemException overloaded(Kind kind) {
    metrics.counter("gateway_limited", "kind", kind.text(), "scope", "service").increment();
    return new ProblemException(
            Problems.OVERLOADED, "Too many requests wait for the " + service + " service.")
        .header("Retry-After", "1");
  }
}
