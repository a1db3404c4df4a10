package org.caspian.gateway.limit;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Supplier;
import org.caspian.platform.rest.ProblemException;

/**
 * The way of requests into a room.
 *
 * @param <G> what names a group
 */
final class Door<G> {

  private final FairRoom<G> room;
  private final Vertx vertx;

  Door(FairRoom<G> room, Vertx vertx) {
    this.room = room;
    this.vertx = vertx;
  }

  /**
   * Lets the request in, at once or in its turn. It is inside until the exchange ends.
   *
   * @param inVain what is told to who waits in vain
   * @return comes on the thread of the exchange, and never when the caller leaves before
   */
  Future<Stay> enter(RoutingContext exchange, G group, Supplier<ProblemException> inVain) {
    if (exchange.response().closed()) {
      // The caller left while something else was looked at.
      return Future.future(never -> {});
    }
    Promise<Void> turn = Promise.promise();
    long asked = System.nanoTime();
    Context context = vertx.getOrCreateContext();
    FairRoom<G>.Guest guest =
        room.guest(
            group,
            // Who leaves runs this on its own thread; the exchange belongs to its context.
            () -> context.runOnContext(ignored -> turn.complete()),
            () -> context.runOnContext(ignored -> turn.fail(inVain.get())));
    exchange.addEndHandler(ended -> guest.leave());
    return guest.enter()
        ? Future.succeededFuture(new Stay(Duration.ZERO, guest::leave))
        : turn.future()
            .map(ignored -> new Stay(Duration.ofNanos(System.nanoTime() - asked), guest::leave));
  }
}
