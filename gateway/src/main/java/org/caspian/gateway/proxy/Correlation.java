package org.caspian.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Gives each request one trace context (W3C Trace Context) and one {@code X-Request-Id}: the
 * caller's where they are well-formed, new ones else.
 */
final class Correlation {

  private static final String TRACE_PARENT = "traceparent";
  private static final String TRACE_STATE = "tracestate";
  private static final String REQUEST_ID = "X-Request-Id";

  private static final Pattern WELL_FORMED_TRACE_PARENT =
      Pattern.compile(
          "(00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}"
              + "|(?!ff|00)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-[!-~]*)?)");

  private static final Pattern WELL_FORMED_REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private final RandomGenerator random;

  /**
   * Draws new ids from this generator.
   *
   * @param random safe for use by several threads
   */
  Correlation(RandomGenerator random) {
    this.random = random;
  }

  /** Settles the trace context and the id of a request. */
  void settle(MultiMap headers) {
    if (!isOne(headers, TRACE_PARENT, WELL_FORMED_TRACE_PARENT)) {
      headers.set(TRACE_PARENT, "00-" + hex(16) + '-' + hex(8) + "-01");
      // State without its parent belongs to no trace.
      headers.remove(TRACE_STATE);
    }
    if (!isOne(headers, REQUEST_ID, WELL_FORMED_REQUEST_ID)) {
      headers.set(REQUEST_ID, traceId(headers));
    }
  }

  private static boolean isOne(MultiMap headers, String name, Pattern wellFormed) {
    List<String> values = headers.getAll(name);
    return values.size() == 1 && wellFormed.matcher(values.getFirst()).matches();
  }

  private static String traceId(MultiMap headers) {
    return headers.get(TRACE_PARENT).substring(3, 35);
  }

  private String hex(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
