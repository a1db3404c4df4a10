package org.caspian.platform.rest.internal;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Of which traces spans are recorded: of requests, by chance, and of all that comes of one that is
 * recorded. What a process does by itself, several times a second, is no trace of anybody's.
 */
@Singleton
final class RecordedTraces implements Sampler {

  private final double ratio;
  private final boolean strangersCall;

  RecordedTraces(TracesConfig config) {
    this.ratio = config.ratio();
    this.strangersCall = config.strangersCall();
  }

  @Override
  public SamplingResult shouldSample(
      Context parent,
      String traceId,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    SpanContext cause = Span.fromContext(parent).getSpanContext();
    boolean undecided = kind == SpanKind.SERVER && (strangersCall || !cause.isValid());
    // Not by the trace id, as others do it: callers choose that.
    boolean recorded =
        undecided ? ThreadLocalRandom.current().nextDouble() < ratio : cause.isSampled();
    return recorded ? SamplingResult.recordAndSample() : SamplingResult.drop();
  }

  @Override
  public String getDescription() {
    return "RecordedTraces[" + ratio + ", " + strangersCall + "]";
  }
}
