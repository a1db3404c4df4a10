package org.caspian.gateway.proxy;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caspian.platform.rest.Trace;

/**
 * Gives each request one trace context (W3C Trace Context) and one {@code X-Request-Id}: the
 * caller's where they are well-formed, new ones else.
 */
final class Correlation {

  static final String REQUEST_ID = "X-Request-Id";

  private static final String TRACE_PARENT = "traceparent";
  private static final String TRACE_STATE = "tracestate";
  private static final Pattern WELL_FORMED_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private Correlation() {}

  /** Settles the trace context and the id of a request. */
  static Trace settle(MultiMap headers) {
    Optional<Trace> given = only(headers, TRACE_PARENT).flatMap(Trace::parse);
    if (given.isEmpty()) {
      // State without its parent belongs to no trace.
      headers.remove(TRACE_STATE);
    }
    // The gateway's own span, where it records any, is of the caller's trace if he has one.
    Optional<Trace> own = Trace.of(Span.current());
    Trace trace = own.or(() -> given).orElseGet(Trace::start);
    if (own.isPresent() || given.isEmpty()) {
      headers.set(TRACE_PARENT, trace.traceparent());
    }
    if (only(headers, REQUEST_ID).filter(Correlation::isWellFormed).isEmpty()) {
      headers.set(REQUEST_ID, trace.traceId());
    }
    return trace;
  }

  /** Where spans are recorded, the service hears of the one that each attempt is, not of ours. */
  static void leaveToSpan(MultiMap headers) {
    if (Trace.of(Span.current()).isPresent()) {
      headers.remove(TRACE_PARENT);
      headers.remove(TRACE_STATE);
    }
  }

  private static boolean isWellFormed(String id) {
    return WELL_FORMED_ID.matcher(id).matches();
  }

  private static Optional<String> only(MultiMap headers, String name) {
    List<String> values = headers.getAll(name);
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }
}
