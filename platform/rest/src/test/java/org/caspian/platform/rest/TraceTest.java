package org.caspian.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

  private static final String HEADER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void theHeaderIsReadAndWritten() {
    assertEquals(HEADER, Trace.parse(HEADER).orElseThrow().traceparent());
  }

  @Test
  void aLaterVersionIsReadAsFarAsItIsAlike() {
    assertTrue(Trace.parse("cc" + HEADER.substring(2) + "-what-comes").isPresent());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331"
      })
  void whatIsMalformedIsNone(String header) {
    assertEquals(Optional.empty(), Trace.parse(header));
  }

  @Test
  void whetherItIsRecordedIsReadAndWritten() {
    Trace recorded = Trace.parse(HEADER).orElseThrow();
    Trace not = Trace.parse(HEADER.substring(0, HEADER.length() - 1) + "2").orElseThrow();
    assertTrue(recorded.sampled());
    assertFalse(not.sampled());
    assertTrue(not.traceparent().endsWith("-00"));
  }

  @Test
  void newTracesDiffer() {
    Trace one = Trace.start();
    assertNotEquals(one, Trace.start());
    assertEquals(Optional.of(one), Trace.parse(one.traceparent()));
  }

  @Test
  void aTraceIsCurrentUntilItsScopeIsClosed() {
    Trace trace = Trace.start();
    try (Trace.Scope _ = trace.enter()) {
      assertEquals(Optional.of(trace), Trace.current());
    }
    assertEquals(Optional.empty(), Trace.current());
  }
}
