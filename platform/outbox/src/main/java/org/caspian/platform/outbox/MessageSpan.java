package org.caspian.platform.outbox;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Optional;
import org.caspian.platform.rest.Trace;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What happens to a message, as a span of the trace that it is of, named and described by
 * OpenTelemetry's conventions for messaging. Where nothing is recorded, it is the span of its
 * cause.
 */
final class MessageSpan {

  private static final String INSTRUMENTATION = "org.caspian.platform.outbox";

  /** Where nothing is recorded, the framework's own would make spans all the same. */
  private static final Tracer TRACER =
      ConfigProvider.getConfig().getOptionalValue("caspian.traces.on", Boolean.class).orElse(false)
          ? GlobalOpenTelemetry.getTracer(INSTRUMENTATION)
          : TracerProvider.noop().get(INSTRUMENTATION);

  private final Span span;

  private MessageSpan(Span span) {
    this.span = span;
  }

  /** From the relay's turn for it to Kafka's acknowledgement. */
  static MessageSpan sending(OutboxRow row) {
    return begin(
        SpanKind.PRODUCER,
        "send",
        row.topic(),
        row.messageId().toString(),
        row.type(),
        Trace.parse(row.traceparent()));
  }

  /**
   * While its handlers work.
   *
   * @param cause the trace that it came with
   */
  static MessageSpan processing(InboundMessage message, Optional<Trace> cause) {
    return begin(
        SpanKind.CONSUMER,
        "process",
        message.topic(),
        message.id().toString(),
        message.type(),
        cause);
  }

  private static MessageSpan begin(
      SpanKind kind,
      String operation,
      String topic,
      String messageId,
      String type,
      Optional<Trace> cause) {
    SpanBuilder span =
        TRACER
            .spanBuilder(operation + " " + topic)
            .setSpanKind(kind)
            .setParent(cause.map(Trace::asParent).orElseGet(Context::root))
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.operation.type", operation)
            .setAttribute("messaging.operation.name", operation)
            .setAttribute("messaging.destination.name", topic)
            .setAttribute("messaging.message.id", messageId)
            .setAttribute("cloudevents.event_type", type);
    return new MessageSpan(span.startSpan());
  }

  /** The trace that whatever comes of it belongs to; empty if it is of none. */
  Optional<Trace> trace() {
    return Trace.of(span);
  }

  /** Makes it the parent of what this thread does. */
  Scope enter() {
    return span.makeCurrent();
  }

  /**
   * Ends it.
   *
   * @param failure why nothing came of it; null if something did
   */
  void end(Throwable failure) {
    if (failure != null) {
      // Not its message, which may have values of a row in it.
      span.setStatus(StatusCode.ERROR).setAttribute("error.type", failure.getClass().getName());
    }
    span.end();
  }
}
