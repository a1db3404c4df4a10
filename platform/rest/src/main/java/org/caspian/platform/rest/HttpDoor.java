package org.caspian.platform.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.regex.Pattern;
import org.caspian.platform.rest.internal.Admission;

/**
 * What every request passes before routing, and what becomes of those that no route takes: trace,
 * length, admission, and problem documents for failures outside of JAX-RS.
 */
@ApplicationScoped
class HttpDoor {

  // Authentication runs at 200, the framework's own length check at 2; the higher goes first.
  private static final int TRACE = 1_000;
  private static final int LENGTH = 900;
  private static final int ADMISSION = 800;

  private static final String REQUEST_ID = "X-Request-Id";
  private static final Pattern WELL_FORMED_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private final ProblemResponses responses;
  private final AdmissionConfig config;
  private final Vertx vertx;

  @Inject
  HttpDoor(ProblemResponses responses, AdmissionConfig config, Vertx vertx) {
    this.responses = responses;
    this.config = config;
    this.vertx = vertx;
  }

  void register(@Observes Filters filters) {
    Admission admission =
        new Admission(config.permits(), config.places(), config.patience(), this::after);
    filters.register(this::trace, TRACE);
    filters.register(this::checkLength, LENGTH);
    filters.register(exchange -> admit(exchange, admission), ADMISSION);
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::fail);
    router.route().last().handler(exchange -> exchange.fail(404));
  }

  private void trace(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    Trace trace = Trace.parse(request.getHeader("traceparent")).orElseGet(Trace::start);
    // The context of the request carries it to the worker, and ends with the request.
    trace.enter();
    exchange.response().putHeader(REQUEST_ID, requestId(request, trace));
    exchange.next();
  }

  /** The caller's name for the request where it has a good one, else that of the trace. */
  private static String requestId(HttpServerRequest request, Trace trace) {
    String given = request.getHeader(REQUEST_ID);
    return given != null && WELL_FORMED_ID.matcher(given).matches() ? given : trace.traceId();
  }

  private void checkLength(RoutingContext exchange) {
    String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && isOver(length)) {
      responses.send(exchange, BodyReading.tooLarge(BodyLimit.MAX));
    } else {
      exchange.next();
    }
  }

  private static boolean isOver(String length) {
    // The codec has refused what is no number; one of more digits is over in any case.
    return length.length() > 9 || Integer.parseInt(length) > BodyLimit.MAX;
  }

  private void admit(RoutingContext exchange, Admission admission) {
    if (!exchange.normalizedPath().startsWith(config.prefix())) {
      exchange.next();
      return;
    }
    Context context = vertx.getOrCreateContext();
    Admission.Ticket ticket =
        admission.enter(
            // Who leaves runs this on its own thread; the request belongs to its context.
            () -> context.runOnContext(ignored -> exchange.next()),
            () -> context.runOnContext(ignored -> responses.send(exchange, overloaded())));
    exchange.addEndHandler(ended -> ticket.close());
  }

  private Runnable after(Duration delay, Runnable action) {
    long id = vertx.setTimer(delay.toMillis(), ignored -> action.run());
    return () -> vertx.cancelTimer(id);
  }

  private static ProblemException overloaded() {
    return Failures.ofStatus(503);
  }

  private void fail(RoutingContext exchange) {
    Throwable failure = exchange.failure();
    ProblemException refusal =
        failure == null ? Failures.ofStatus(exchange.statusCode()) : responses.refusal(failure);
    responses.send(exchange, refusal);
  }
}
