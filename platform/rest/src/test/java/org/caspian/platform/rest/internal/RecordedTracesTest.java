package org.caspian.platform.rest.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import java.util.Optional;
import org.caspian.platform.rest.Trace;
import org.junit.jupiter.api.Test;

/** Half of the requests are recorded: those whose trace ids are in the lower half. */
class RecordedTracesTest {

  private static final String CHOSEN = "0af7651916cd43dd0000000000000001";
  private static final String NOT_CHOSEN = "0af7651916cd43dd7fffffffffffffff";

  private final RecordedTraces ofService = new RecordedTraces(new Half(false));
  private final RecordedTraces ofGateway = new RecordedTraces(new Half(true));

  @Test
  void aRequestThatNobodyHasDecidedOnIsChosenByItsTrace() {
    assertTrue(isRecorded(ofService, Context.root(), CHOSEN, SpanKind.SERVER));
    assertFalse(isRecorded(ofService, Context.root(), NOT_CHOSEN, SpanKind.SERVER));
  }

  @Test
  void aServiceFollowsTheGateway() {
    assertTrue(isRecorded(ofService, parent(NOT_CHOSEN, true), NOT_CHOSEN, SpanKind.SERVER));
    assertFalse(isRecorded(ofService, parent(CHOSEN, false), CHOSEN, SpanKind.SERVER));
  }

  @Test
  void theGatewayFollowsNoCaller() {
    assertFalse(isRecorded(ofGateway, parent(NOT_CHOSEN, true), NOT_CHOSEN, SpanKind.SERVER));
    assertTrue(isRecorded(ofGateway, parent(CHOSEN, false), CHOSEN, SpanKind.SERVER));
  }

  @Test
  void whatComesOfSomethingFollowsIt() {
    for (SpanKind kind : List.of(SpanKind.CLIENT, SpanKind.PRODUCER, SpanKind.CONSUMER)) {
      assertTrue(isRecorded(ofGateway, parent(NOT_CHOSEN, true), NOT_CHOSEN, kind));
      assertFalse(isRecorded(ofGateway, parent(CHOSEN, false), CHOSEN, kind));
    }
  }

  @Test
  void whatAProcessDoesByItselfIsNotRecorded() {
    assertFalse(isRecorded(ofGateway, Context.root(), CHOSEN, SpanKind.CLIENT));
    assertFalse(isRecorded(ofService, Context.root(), CHOSEN, SpanKind.INTERNAL));
  }

  private static boolean isRecorded(
      RecordedTraces traces, Context parent, String traceId, SpanKind kind) {
    return traces
            .shouldSample(parent, traceId, "a span", kind, Attributes.empty(), List.of())
            .getDecision()
        == SamplingDecision.RECORD_AND_SAMPLE;
  }

  private static Context parent(String traceId, boolean sampled) {
    return new Trace(traceId, "00f067aa0ba902b7", sampled).asParent();
  }

  private record Half(boolean strangersCall) implements TracesConfig {

    @Override
    public Optional<String> endpoint() {
      return Optional.of("http://127.0.0.1:4318");
    }

    @Override
    public double ratio() {
      return 0.5;
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
