package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {

  private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private static MultiMap settled(String... namesAndValues) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    Correlation.settle(headers);
    return headers;
  }

  @Test
  void aWellFormedTraceContextPasses() {
    MultiMap headers = settled("traceparent", GIVEN, "tracestate", "a=1");

    assertEquals(GIVEN, headers.get("traceparent"));
    assertEquals("a=1", headers.get("tracestate"));
  }

  @Test
  void alsoOneOfALaterVersion() {
    String later = "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-comes";

    assertEquals(later, settled("traceparent", later).get("traceparent"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
      })
  void aMalformedOneIsReplacedAndItsStateDropped(String malformed) {
    MultiMap headers = settled("traceparent", malformed, "tracestate", "a=1");

    assertTrue(headers.get("traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    assertNotEquals(malformed, headers.get("traceparent"));
    assertFalse(headers.contains("tracestate"));
  }

  @Test
  void twoAreNone() {
    MultiMap headers = settled("traceparent", GIVEN, "traceparent", GIVEN);

    assertEquals(1, headers.getAll("traceparent").size());
    assertNotEquals(GIVEN, headers.get("traceparent"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678", "a.b_c-d.9"})
  void aWellFormedRequestIdPasses(String id) {
    assertEquals(List.of(id), settled("X-Request-Id", id).getAll("X-Request-Id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1234567",
        "12345678901234567890123456789012345678901234567890123456789012345",
        "1234 5678",
        "12345678é",
        "${jndi:x}"
      })
  void anyOtherBecomesTheTraceId(String id) {
    MultiMap headers = settled("X-Request-Id", id, "traceparent", GIVEN);

    assertEquals(List.of("4bf92f3577b34da6a3ce929d0e0e4736"), headers.getAll("X-Request-Id"));
  }
}
