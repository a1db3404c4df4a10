package org.caspian.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Writes into the merged document the values that are known today of texts that get new ones over
 * time: which codes a problem may have, and what a change may be. A client passes over those that
 * it does not know, so they are {@code x-extensible-enum} and no {@code enum}.
 */
final class KnownValues {

  static final String KEYWORD = "x-extensible-enum";

  /** What the feed says besides the types of messages. */
  private static final List<String> ACCESS = List.of("access-granted", "access-ended");

  private KnownValues() {}

  /**
   * Adds the values.
   *
   * @param document the merged document
   * @param contracts the folder that has {@code problems.json} and {@code schemas}
   */
  static void addTo(ObjectNode document, Path contracts) {
    add(document, "Problem", "code", () -> codes(contracts));
    add(document, "ChangeView", "type", () -> types(contracts));
  }

  private static void add(
      ObjectNode document, String schema, String property, Supplier<Stream<String>> values) {
    if (document.at("/components/schemas/" + schema + "/properties/" + property)
        instanceof ObjectNode described) {
      values.get().forEach(described.withArray(KEYWORD)::add);
    }
  }

  private static Stream<String> codes(Path contracts) {
    try {
      JsonNode problems = new ObjectMapper().readTree(contracts.resolve("problems.json").toFile());
      return StreamSupport.stream(problems.spliterator(), false)
          .map(problem -> problem.path("code").asText());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<String> types(Path contracts) {
    return Stream.concat(ACCESS.stream(), AsyncApi.types(contracts).stream());
  }
}
