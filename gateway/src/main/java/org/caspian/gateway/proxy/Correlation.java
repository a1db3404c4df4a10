package org.caspian.gateway.proxy;

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
    Trace trace = given.orElseGet(Trace::start);
    if (given.isEmpty()) {
      headers.set(TRACE_PARENT, trace.traceparent());
      // State without its parent belongs to no trace.
      headers.remove(TRACE_STATE);
    }
    if (only(headers, REQUEST_ID).filter(Correlation::isWellFormed).isEmpty()) {
      headers.set(REQUEST_ID, trace.traceId());
    }
    return trace;
  }

  private static boolean isWellFormed(String id) {
    return WELL_FORMED_ID.matcher(id).matches();
  }

  private static Optional<String> only(MultiMap headers, String name) {
    List<String> values = headers.getAll(name);
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }
}
