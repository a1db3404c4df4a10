package org.caspian.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.caspian.bench.faults.check.Effect;

/** Reads from answers what was changed. */
final class Effects {

  private Effects() {}

  /** The object that the answer is. */
  static Function<JsonNode, List<Effect>> one(String type) {
    return answer ->
        List.of(
            new Effect(
                type,
                id(answer),
                answer.path("version").asLong(),
                answer.path("state").asText(null)));
  }

  static UUID id(JsonNode answer) {
    return UUID.fromString(answer.path("id").asText());
  }
}
