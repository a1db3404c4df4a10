package org.caspian.platform.rest;

import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.caspian.platform.rest.internal.Admission;
import org.caspian.platform.rest.internal.ApiDocument;
import org.caspian.platform.rest.internal.Budget;
import org.caspian.platform.rest.internal.Query;

/**
 * What every request passes before routing, and what becomes of those that no route takes: trace,
 * head, body, admission, and problem documents for failures outside of JAX-RS.
 */
@ApplicationScoped
class HttpDoor {

  // Authentication runs at 200, the framework's own length check at 2; the higher goes first.
  private static final int TRACE = 1_000;
  private static final int HEAD = 950;
  private static final int BODY = 900;
  private static final int ADMISSION = 800;

  // The server itself reads twice as much before it refuses, and its own refusal has no body.
  private static final int MAX_URI = 8 * 1024;
  private static final int MAX_HEADERS = 16 * 1024;

  private static final String REQUEST_ID = "X-Request-Id";
  private static final Pattern WELL_FORMED_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  /** RFC 9110, 8.3.1; what its parameters are is looked at where they matter. */
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+\\s*(;.*)?");

  private final ProblemResponses responses;
  private final AdmissionConfig config;
  private final BodyConfig bodies;
  private final ApiDocument document;
  private final Vertx vertx;
  private volatile boolean leaving;

  @Inject
  HttpDoor(
      ProblemResponses responses,
      AdmissionConfig config,
      BodyConfig bodies,
      ApiDocument document,
      Vertx vertx) {
    this.responses = responses;
    this.config = config;
    this.bodies = bodies;
    this.document = document;
    this.vertx = vertx;
  }

  void register(@Observes Filters filters) {
    Admission admission =
        new Admission(config.permits(), config.places(), config.patience(), this::after);
    filters.register(this::trace, TRACE);
    filters.register(this::checkHead, HEAD);
    BodyLimits limits = new BodyLimits(bodies, document);
    Budget budget = new Budget(bodies.budget().asLongValue());
    filters.register(exchange -> takeBody(exchange, limits, budget), BODY);
    filters.register(exchange -> admit(exchange, admission), ADMISSION);
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::fail);
    router.route().last().handler(exchange -> exchange.fail(404));
  }

  /** The process will stop soon: who keeps a connection to it is to let go of it in time. */
  void leave(@Observes ShutdownDelayInitiatedEvent event) {
    leaving = true;
  }

  private void trace(RoutingContext exchange) {
    if (leaving) {
      Hangup.announce(exchange.request());
    }
    enterTrace(exchange);
    exchange.next();
  }

  private static void enterTrace(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    Trace trace =
        Trace.of(Span.current())
            .or(() -> Trace.parse(request.getHeader("traceparent")))
            .orElseGet(Trace::start);
    // The context of the request carries it to the worker, and ends with the request.
    trace.enter();
    exchange.response().putHeader(REQUEST_ID, requestId(request, trace));
  }

  /** The caller's name for the request where it has a good one, else that of the trace. */
  private static String requestId(HttpServerRequest request, Trace trace) {
    String given = request.getHeader(REQUEST_ID);
    return given != null && WELL_FORMED_ID.matcher(given).matches() ? given : trace.traceId();
  }

  private void checkHead(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    if (request.uri().length() > MAX_URI) {
      responses.send(exchange, Failures.ofStatus(414));
    } else if (sizeOf(request.headers()) > MAX_HEADERS) {
      responses.send(exchange, Failures.ofStatus(431));
    } else if (Query.hasBadEscape(request.uri())) {
      responses.send(exchange, badEscape());
    } else {
      if (request.query() != null) {
        Query.readInto(exchange.queryParams(), request.uri());
      }
      exchange.next();
    }
  }

  private static ProblemException badEscape() {
    return new ProblemException(
        Problems.BAD_REQUEST, "In a URL a percent sign begins an escape of two hex digits.");
  }

  private static int sizeOf(MultiMap headers) {
    int size = 0;
    for (Map.Entry<String, String> header : headers) {
      size += header.getKey().length() + header.getValue().length();
    }
    return size;
  }

  private void takeBody(RoutingContext exchange, BodyLimits limits, Budget budget) {
    HttpServerRequest request = exchange.request();
    if (!mayHaveBody(request)) {
      forgetType(request);
      exchange.next();
      return;
    }
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    if (type != null && !MEDIA_TYPE.matcher(type).matches()) {
      // Where the type chooses between methods, the framework would fail over it.
      exchange.fail(Failures.ofStatus(415));
      return;
    }
    int limit = limits.of(request.method().name(), exchange.normalizedPath());
    if (isOver(request.getHeader(HttpHeaders.CONTENT_LENGTH), limit)) {
      exchange.fail(BodyReading.tooLarge(limit));
    } else {
      new IncomingBody(exchange, limit, budget, vertx).collect(bodies.deadline());
    }
  }

  /** The head says so; to that of HTTP/2, which does not, the gateway adds it. */
  private static boolean mayHaveBody(HttpServerRequest request) {
    MultiMap headers = request.headers();
    String length = headers.get(HttpHeaders.CONTENT_LENGTH);
    return length == null ? headers.contains("Transfer-Encoding") : !length.equals("0");
  }

  /** Many clients name a type for the body that they do not send; it says nothing. */
  static void forgetType(HttpServerRequest request) {
    request.headers().remove(HttpHeaders.CONTENT_TYPE);
  }

  private static boolean isOver(String length, int limit) {
    // The codec has refused what is no number; one of more digits is over in any case.
    return length != null && (length.length() > 9 || Integer.parseInt(length) > limit);
  }

  private void admit(RoutingContext exchange, Admission admission) {
    if (!exchange.normalizedPath().startsWith(config.prefix())) {
      exchange.next();
      return;
    }
    Deadline.begin(exchange.request().getHeader(Deadline.HEADER));
    Context context = vertx.getOrCreateContext();
    Admission.Ticket ticket =
        admission.enter(
            Deadline.left(),
            // Who leaves runs this on its own thread; the request belongs to its context.
            () -> context.runOnContext(ignored -> exchange.next()),
            () -> context.runOnContext(ignored -> responses.send(exchange, overloaded())));
    exchange.addEndHandler(ended -> ticket.close());
  }

  private Runnable after(Duration delay, Runnable action) {
    long id = vertx.setTimer(Math.max(1, delay.toMillis()), ignored -> action.run());
    return () -> vertx.cancelTimer(id);
  }

  private static ProblemException overloaded() {
    return Failures.ofStatus(503);
  }

  private void fail(RoutingContext exchange) {
    if (!exchange.response().headers().contains(REQUEST_ID)) {
      // A target without a slash, or another Host than one: the router refuses before all filters.
      enterTrace(exchange);
    }
    Throwable failure = exchange.failure();
    // The router itself refuses, and says so by a status, what is no HTTP: a Host that is none.
    boolean refused = failure == null || exchange.statusCode() < 500;
    ProblemException refusal =
        refused ? Failures.ofStatus(exchange.statusCode()) : responses.refusal(failure);
    responses.send(exchange, refusal);
  }
}
