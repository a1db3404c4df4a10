package org.caspian.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.caspian.bench.platform.Json;

/** The codes that a problem document may have, and the status of each. */
final class ProblemCodes {

  private static final String LIST = "/contracts/problems.json";

  private final Map<String, Integer> statuses = new TreeMap<>();

  private ProblemCodes(JsonNode list) {
    list.forEach(one -> statuses.put(one.path("code").asText(), one.path("status").asInt()));
  }

  /** Those of {@code contracts/problems.json}. */
  static ProblemCodes released() {
    try (InputStream list = ProblemCodes.class.getResourceAsStream(LIST)) {
      return new ProblemCodes(Json.MAPPER.readTree(list));
    } catch (IOException failure) {
      throw new UncheckedIOException(LIST, failure);
    }
  }

  boolean isKnown(String code, int status) {
    return Integer.valueOf(status).equals(statuses.get(code));
  }
}
