package org.caspian.platform.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caspian.platform.rest.Trace;
import org.junit.jupiter.api.Test;

class RecordedTracesTest {

  private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
  private static final Context RECORDED = parent(true);
  private static final Context NOT_RECORDED = parent(false);

  private static RecordedTraces ofService(double ratio) {
    return new RecordedTraces(new Settings(ratio, false));
  }

  private static RecordedTraces ofGateway(double ratio) {
    return new RecordedTraces(new Settings(ratio, true));
  }

  @Test
  void ofTheRequestsThatNobodyHasDecidedOnAsManyAreChosenAsItIsSet() {
    RecordedTraces half = ofService(0.5);
    long chosen =
        IntStream.range(0, 10_000)
            .filter(request -> isRecorded(half, Context.root(), SpanKind.SERVER))
            .count();
    assertEquals(5_000, chosen, 500);
    assertTrue(isRecorded(ofService(1), Context.root(), SpanKind.SERVER));
    assertFalse(isRecorded(ofService(0), Context.root(), SpanKind.SERVER));
  }

  @Test
  void aServiceFollowsTheGateway() {
    assertTrue(isRecorded(ofService(0), RECORDED, SpanKind.SERVER));
    assertFalse(isRecorded(ofService(1), NOT_RECORDED, SpanKind.SERVER));
  }

  @Test
  void theGatewayFollowsNoCaller() {
    assertFalse(isRecorded(ofGateway(0), RECORDED, SpanKind.SERVER));
    assertTrue(isRecorded(ofGateway(1), NOT_RECORDED, SpanKind.SERVER));
  }

  @Test
  void whatComesOfSomethingFollowsIt() {
    for (SpanKind kind : List.of(SpanKind.CLIENT, SpanKind.PRODUCER, SpanKind.CONSUMER)) {
      assertTrue(isRecorded(ofGateway(0), RECORDED, kind));
      assertFalse(isRecorded(ofGateway(1), NOT_RECORDED, kind));
    }
  }

  @Test
  void whatAProcessDoesByItselfIsNotRecorded() {
    assertFalse(isRecorded(ofGateway(1), Context.root(), SpanKind.CLIENT));
    assertFalse(isRecorded(ofService(1), Context.root(), SpanKind.INTERNAL));
  }

  private static boolean isRecorded(RecordedTraces traces, Context parent, SpanKind kind) {
    return traces
            .shouldSample(parent, TRACE_ID, "a span", kind, Attributes.empty(), List.of())
            .getDecision()
        == SamplingDecision.RECORD_AND_SAMPLE;
  }

  private static Context parent(boolean sampled) {
    return new Trace(TRACE_ID, "00f067aa0ba902b7", sampled).asParent();
  }

  private record Settings(double ratio, boolean strangersCall) implements TracesConfig {

    @Override
    public Optional<String> endpoint() {
      return Optional.of("http://127.0.0.1:4318");
    }

    @Override
    public boolean on() {
      return true;
    }

    @Override
    public boolean off() {
      return false;
    }
  }
}
