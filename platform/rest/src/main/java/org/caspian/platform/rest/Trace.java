package org.caspian.platform.rest;

import java.util.Optional;

/**
 * The trace context (W3C Trace Context) of the current request: the one that came in, else a new
 * one.
 *
 * @param traceId 32 lower-case hex digits
 * @param spanId 16 lower-case hex digits: the caller's span, or a new one
 */
public record Trace(String traceId, String spanId) {

  /** The trace context of the request that this thread works for; empty outside of a request. */
  public static Optional<Trace> current() {
    throw new UnsupportedOperationException();
  }

  /** The value of a {@code traceparent} header. */
  public String traceparent() {
    return "00-" + traceId + "-" + spanId + "-01";
  }
}
