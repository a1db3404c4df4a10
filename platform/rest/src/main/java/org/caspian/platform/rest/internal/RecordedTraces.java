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

/**
 * Of which traces spans are recorded: of requests, by chance, and of all that comes of one that is
 * recorded. What a process does by itself, several times a second, is no trace of anybody's.
 */
@Singleton
final class RecordedTraces implements Sampler {

  private final Sampler byChance;
  private final boolean strangersCall;

  RecordedTraces(TracesConfig config) {
    this.byChance = Sampler.traceIdRatioBased(config.ratio());
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
    boolean request = kind == SpanKind.SERVER;
    if (request && (strangersCall || !cause.isValid())) {
      return byChance.shouldSample(parent, traceId, name, kind, attributes, links);
    }
    return cause.isSampled() ? SamplingResult.recordAndSample() : SamplingResult.drop();
  }

  @Override
  public String getDescription() {
    return "RecordedTraces[" + byChance.getDescription() + ", " + strangersCall + "]";
  }
}
