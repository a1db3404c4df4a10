package org.caspian.bench.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caspian.bench.platform.Json;

/**
 * What a run has shown.
 *
 * @param began when
 * @param seed of what was chosen
 * @param cores of this machine
 * @param requests how many wild ones were sent
 * @param seconds how long that took
 * @param statuses answers by status; 0 stands for none
 * @param codes refusals by code; {@code -} stands for none
 * @param ofTheParser refusals of what is no HTTP, which have no document
 * @param coverage how many kinds of bad input went to how many operations, in words
 * @param kinds by what was bad: requests, and operations that got some
 * @param counts how many findings of each kind
 * @param operations by operation: requests, and accepted ones
 * @param findings the first of each kind
 */
record Report(
    Instant began,
    long seed,
    int cores,
    long requests,
    double seconds,
    Map<Integer, Long> statuses,
    Map<String, Long> codes,
    long ofTheParser,
    String coverage,
    Map<Kind, long[]> kinds,
    Map<Property, Long> counts,
    Map<String, long[]> operations,
    List<Finding> findings) {

  static Report of(Instant began, long seed, double seconds, Tally tally) {
    return new Report(
        began,
        seed,
        Runtime.getRuntime().availableProcessors(),
        tally.requests(),
        seconds,
        tally.statuses(),
        tally.codes(),
        tally.ofTheParser(),
        tally.coverage(),
        tally.kinds(),
        tally.counts(),
        tally.operations(),
        tally.findings());
  }

  boolean isClean() {
    return counts.values().stream().allMatch(count -> count == 0);
  }

  /** The table of what was counted. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (property, count) ->
            lines.add(String.format(Locale.ROOT, "  %-54s %6d", property.label(), count)));
    return lines;
  }

  /** What the counts rest on. */
  String summary() {
    return String.format(
        Locale.ROOT,
        "%d requests to %d operations in %.0f s (%.0f a second), %s; answers by status (0: none) %s;"
            + " %d refused by the parser of HTTP, without a document",
        requests,
        operations.size(),
        seconds,
        requests / Math.max(seconds, 0.001),
        coverage,
        statuses,
        ofTheParser);
  }

  void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("report.json"), json() + "\n");
      Files.writeString(folder.resolve("report.md"), markdown());
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not write the report into " + folder, failure);
    }
  }

  private String json() throws JsonProcessingException {
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }

  private String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("# Bad input, %s\n\nSeed %d, %d cores.\n\n".formatted(began, seed, cores));
    text.append("| what | count |\n|---|---|\n");
    counts.forEach(
        (property, count) -> text.append("| %s | %d |\n".formatted(property.label(), count)));
    text.append("\n").append(summary()).append(".\n\n| code | refusals |\n|---|---|\n");
    codes.forEach((code, count) -> text.append("| %s | %d |\n".formatted(code, count)));
    text.append("\n| what was bad | requests | operations |\n|---|---|---|\n");
    kinds.forEach(
        (kind, counted) ->
            text.append("| %s | %d | %d |\n".formatted(kind.label(), counted[0], counted[1])));
    text.append("\n| operation | requests | accepted |\n|---|---|---|\n");
    operations.forEach(
        (operation, counted) ->
            text.append("| %s | %d | %d |\n".formatted(operation, counted[0], counted[1])));
    if (!findings.isEmpty()) {
      text.append("\n## Findings\n");
    }
    for (Finding finding : findings) {
      text.append(
          "\n**%s**: %s, %s: %s\n\n%s\n\n```\n%s\n```\n"
              .formatted(
                  finding.property().label(),
                  finding.operation(),
                  finding.place(),
                  Mutations.readable(finding.what().getBytes(StandardCharsets.UTF_8), 200),
                  finding.seen(),
                  finding.request()));
    }
    return text.toString();
  }
}
