package org.caspian.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.caspian.bench.platform.Json;

/**
 * What came back.
 *
 * @param status 0 when nothing came
 * @param headers values by name in lower case
 * @param body its bytes
 * @param silence why nothing came: {@code late} or {@code closed}; null when something did
 */
record Reply(int status, Map<String, List<String>> headers, byte[] body, String silence) {

  /** In the place of a header: the server has hung up after it. */
  static final String ENDED = "(ended)";

  static final String LATE = "late";
  static final String CLOSED = "closed";

  static Reply none(String silence) {
    return new Reply(0, Map.of(), new byte[0], silence);
  }

  boolean isSuccess() {
    return status / 100 == 2;
  }

  boolean isRefusal() {
    return status / 100 == 4;
  }

  /** It has no body, and ended the connection. */
  boolean isBare() {
    return body.length == 0 && headers.containsKey(ENDED);
  }

  String header(String name) {
    return headers.getOrDefault(name, List.of("")).getFirst();
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The tree of the body; missing where it is no JSON. */
  JsonNode json() {
    return Json.parse(text());
  }

  String code() {
    return json().path("code").asText("");
  }
}
