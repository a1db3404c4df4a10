package org.caspian.gateway.traffic;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.caspian.gateway.route.Methods;
import org.caspian.gateway.route.RouteTable;
import org.caspian.platform.rest.Trace;

/**
 * Sees every request come, and its answer go: ahead of the door, so that what is refused there is
 * seen too.
 */
@ApplicationScoped
class Traffic {

  /** Ahead of the door, which is the first of all others. */
  private static final int FIRST = 200_000;

  /** Any token may be sent as a method; it is not to become a label. */
  private static final String OTHER = "OTHER";

  /** Where the framework's tracer looks for it. */
  private static final String SPAN_ROUTE = "UrlPathTemplate";

  private final PathTemplates templates;
  private final TrafficMetrics metrics;
  private final AccessLog log;
  private final Clock clock;

  Traffic(RouteTable routes, TrafficMetrics metrics, AccessLog log, Clock clock) {
    this.templates = PathTemplates.released(routes);
    this.metrics = metrics;
    this.log = log;
    this.clock = clock;
  }

  void install(@Observes Filters filters) {
    filters.register(this::follow, FIRST);
  }

  private void follow(RoutingContext exchange) {
    Passage passage = new Passage(exchange);
    passage.nameSpan();
    exchange.addEndHandler(ended -> passage.end());
    exchange.next();
  }

  /** A request on its way. */
  private final class Passage {

    private final RoutingContext exchange;
    private final Instant came = clock.instant();
    private final long began = System.nanoTime();
    private final PathTemplate template;
    private final ChannelFuture connectionClosed;

    // When an answer is broken off, nothing tells of its end but that of the connection, of which
    // more may want to know than the one handler that Vert.x has for it.
    private final ChannelFutureListener broken = closed -> end();
    // The two that tell may do so on two threads.
    private final AtomicBoolean over = new AtomicBoolean();

    private Passage(RoutingContext exchange) {
      this.exchange = exchange;
      String path = exchange.request().path();
      this.template = path == null ? PathTemplate.NONE : templates.of(path);
      this.connectionClosed =
          ((ConnectionBase) exchange.request().connection()).channel().closeFuture();
      connectionClosed.addListener(broken);
    }

    /** The span of the request is called after its template, as the framework does with routes. */
    private void nameSpan() {
      Vertx.currentContext().putLocal(SPAN_ROUTE, template.text());
    }

    private void end() {
      if (over.getAndSet(true)) {
        return;
      }
      connectionClosed.removeListener(broken);
      Duration time = Duration.ofNanos(System.nanoTime() - began);
      HttpServerRequest request = exchange.request();
      HttpServerResponse answer = exchange.response();
      String method = Methods.KNOWN.contains(request.method()) ? request.method().name() : OTHER;
      Optional<Identified> caller = Identified.of(exchange);
      int status = answer.headWritten() ? answer.getStatusCode() : 0;
      metrics.count(template, method, status, caller, time);
      if (log.isOn()) {
        log.write(
            new AccessEntry(
                came.toString(),
                method,
                template.text(),
                status == 0 ? null : status,
                answer.ended() ? null : true,
                time.toNanos() / 1000 / 1000.0,
                answer.bytesWritten(),
                request.bytesRead(),
                template.service().orElse(null),
                AnsweredBy.of(exchange).map(by -> by.upstream().toString()).orElse(null),
                caller.map(Identified::clientId).orElse(null),
                caller.flatMap(Identified::institution).orElse(null),
                // The door has given the request one of each.
                Trace.parse(request.getHeader("traceparent")).map(Trace::traceId).orElse(null),
                request.getHeader("X-Request-Id")));
      }
    }
  }
}
