package org.caspian.platform.rest;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The trace context (W3C Trace Context) of the current work: the one that came in with the request
 * or the message, else a new one. Where spans are recorded, it is that of the span. It stands in
 * the log's MDC as {@code traceId}, {@code spanId} and {@code sampled}, as OpenTelemetry has them.
 *
 * @param traceId 32 lower-case hex digits, not all zero
 * @param spanId 16 lower-case hex digits, not all zero: the caller's span, or a new one
 * @param sampled whether the spans of the trace are recorded
 */
public record Trace(String traceId, String spanId, boolean sampled) {

  private static final String TRACE_ID = "traceId";
  private static final String SPAN_ID = "spanId";
  private static final String SAMPLED = "sampled";
  private static final int SAMPLED_FLAG = 1;

  /** Version 00, and later ones as far as they are alike. */
  private static final Pattern TRACEPARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

  /** Reads a {@code traceparent} header; empty if it is null or malformed. */
  public static Optional<Trace> parse(String traceparent) {
    if (traceparent == null) {
      return Optional.empty();
    }
    Matcher matcher = TRACEPARENT.matcher(traceparent);
    return matcher.matches()
        ? Optional.of(
            new Trace(matcher.group(1), matcher.group(2), hasSampledFlag(matcher.group(3))))
        : Optional.empty();
  }

  private static boolean hasSampledFlag(String flags) {
    return (Integer.parseInt(flags, 16) & SAMPLED_FLAG) != 0;
  }

  /** That of the span; empty if it is of none. */
  public static Optional<Trace> of(Span span) {
    SpanContext context = span.getSpanContext();
    return context.isValid()
        ? Optional.of(new Trace(context.getTraceId(), context.getSpanId(), context.isSampled()))
        : Optional.empty();
  }

  /** A new trace, for work that nobody asked for. */
  public static Trace start() {
    RandomGenerator random = RandomGenerator.getDefault();
    HexFormat hex = HexFormat.of();
    // An id of zeros only is none; with one bit set it never is.
    return new Trace(
        hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1),
        hex.toHexDigits(random.nextLong() | 1),
        false);
  }

  /** The trace of the work that this thread does; empty if it has none. */
  public static Optional<Trace> current() {
    return MDC.get(TRACE_ID) instanceof String traceId && MDC.get(SPAN_ID) instanceof String spanId
        ? Optional.of(new Trace(traceId, spanId, "true".equals(MDC.get(SAMPLED))))
        : Optional.empty();
  }

  /** Makes it the trace of what this thread does, until the scope is closed. */
  public Scope enter() {
    MDC.put(TRACE_ID, traceId);
    MDC.put(SPAN_ID, spanId);
    MDC.put(SAMPLED, Boolean.toString(sampled));
    return () -> {
      MDC.remove(SAMPLED);
      MDC.remove(TRACE_ID);
      MDC.remove(SPAN_ID);
    };
  }

  /** The value of a {@code traceparent} header. */
  public String traceparent() {
    return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
  }

  /** As what the spans of the work that comes of it have for their parent. */
  public Context asParent() {
    return Context.root()
        .with(
            Span.wrap(
                SpanContext.createFromRemoteParent(
                    traceId,
                    spanId,
                    sampled ? TraceFlags.getSampled() : TraceFlags.getDefault(),
                    TraceState.getDefault())));
  }

  /** The time in which a trace is current. */
  @FunctionalInterface
  public interface Scope extends AutoCloseable {

    @Override
    void close();
  }
}
