package org.caspian.platform.rest;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The trace context (W3C Trace Context) of the current work: the one that came in with the request
 * or the message, else a new one. It stands in the log's MDC as {@code traceId} and {@code spanId}.
 *
 * @param traceId 32 lower-case hex digits, not all zero
 * @param spanId 16 lower-case hex digits, not all zero: the caller's span, or a new one
 */
public record Trace(String traceId, String spanId) {

  private static final String TRACE_ID = "traceId";
  private static final String SPAN_ID = "spanId";

  /** Version 00, and later ones as far as they are alike. */
  private static final Pattern TRACEPARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(-.*)?");

  /** Reads a {@code traceparent} header; empty if it is null or malformed. */
  public static Optional<Trace> parse(String traceparent) {
    if (traceparent == null) {
      return Optional.empty();
    }
    Matcher matcher = TRACEPARENT.matcher(traceparent);
    return matcher.matches()
        ? Optional.of(new Trace(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** A new trace, for work that nobody asked for. */
  public static Trace start() {
    RandomGenerator random = RandomGenerator.getDefault();
    HexFormat hex = HexFormat.of();
    // An id of zeros only is none; with one bit set it never is.
    return new Trace(
        hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1),
        hex.toHexDigits(random.nextLong() | 1));
  }

  /** The trace of the work that this thread does; empty if it has none. */
  public static Optional<Trace> current() {
    return MDC.get(TRACE_ID) instanceof String traceId && MDC.get(SPAN_ID) instanceof String spanId
        ? Optional.of(new Trace(traceId, spanId))
        : Optional.empty();
  }

  /** Makes it the trace of what this thread does, until the scope is closed. */
  public Scope enter() {
    MDC.put(TRACE_ID, traceId);
    MDC.put(SPAN_ID, spanId);
    return () -> {
      MDC.remove(TRACE_ID);
      MDC.remove(SPAN_ID);
    };
  }

  /** The value of a {@code traceparent} header. */
  public String traceparent() {
    return "00-" + traceId + "-" + spanId + "-01";
  }

  /** The time in which a trace is current. */
  @FunctionalInterface
  public interface Scope extends AutoCloseable {

    @Override
    void close();
  }
}
