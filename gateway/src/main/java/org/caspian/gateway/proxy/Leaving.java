package org.caspian.gateway.proxy;

import io.netty.channel.Channel;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.caspian.platform.rest.Hangup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How the gateway takes leave before it stops: with each answer it tells the caller to come back by
 * another connection, and a little before the end it takes no connection any more and closes those
 * that rest, so that who comes then finds the way to another gateway. Quarkus alone would take
 * connections until all that runs has ended, and answer them a 503 that says nothing.
 *
 * <p>What the system has taken of a connection in the moment of the closing, and Netty has not, is
 * reset; there is no way to hand that back.
 */
@ApplicationScoped
class Leaving {

  /**
   * How long before the end, or at once where the delay is shorter: what was taken until then has
   * this long to send its request.
   */
  private static final Duration LEAD = Duration.ofMillis(500);

  private final Vertx vertx;
  private final Duration delay;

  /** The ports at which callers come; not that of the management, which stays. */
  private final Set<Channel> ports = ConcurrentHashMap.newKeySet();

  private volatile boolean leaving;
  private volatile boolean closed;

  Leaving(
      Vertx vertx,
      @ConfigProperty(name = "quarkus.shutdown.delay", defaultValue = "0s") Duration delay) {
    this.vertx = vertx;
    this.delay = delay;
  }

  /** The gateway will stop after the delay. */
  void begin(@Observes ShutdownDelayInitiatedEvent event) {
    leaving = true;
    long left = Math.max(1, delay.minus(LEAD).toMillis());
    vertx.setTimer(left, timer -> close());
  }

  /**
   * Tells the caller of a request, if the gateway will stop. What is under way on the connection
   * goes on; nothing more is to be sent over it.
   */
  void tell(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    // There is no other way from a request to its port.
    Channel port = ((ConnectionBase) request.connection()).channel().parent();
    ports.add(port);
    if (!leaving) {
      return;
    }
    if (request.version() == HttpVersion.HTTP_2) {
      request.connection().goAway(0, Integer.MAX_VALUE);
    } else {
      Hangup.announce(request);
      exchange.addEndHandler(answered -> LingeringClose.of(request, vertx));
    }
    if (closed) {
      port.close();
    }
  }

  private void close() {
    closed = true;
    ports.forEach(Channel::close);
    HeadDeadlines.hangUpOnTheResting();
  }
}
