package org.caspian.bench.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.caspian.bench.platform.Json;
import org.caspian.contracts.questions.Question;

/** What a run has shown. */
final class Report {

  /** How much longer the median may be with many rows. */
  static final double MOST = 1.5;

  /** A report reads what it counts: with more to count it takes longer. */
  private static final String COUNTING = "/v1/reports/";

  private static final String HEAD =
      "| caller | what | | rows | p50 | p99 | p50 | p99 | ratio of p50 | of p99 |\n"
          + "|---|---|---|---|---|---|---|---|---|---|\n";

  private final Instant began = Instant.now();
  private final long small;
  private final long large;
  private final int rounds;
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> unasked = new TreeSet<>();
  private final Set<String> once = new TreeSet<>();

  /**
   * One question of one caller.
   *
   * @param small the figures with few rows
   * @param large those with many
   */
  record Line(String caller, String group, String name, int rows, Figure small, Figure large) {

    double ratio() {
      return large.p50() / Math.max(small.p50(), 0.01);
    }

    boolean isTooSlow() {
      return ratio() > MOST && !name.startsWith(COUNTING);
    }

    double ratio99() {
      return large.p99() / Math.max(small.p99(), 0.01);
    }
  }

  Report(long small, long large, int rounds) {
    this.small = small;
    this.large = large;
    this.rounds = rounds;
  }

  /** What one caller was answered. */
  void lines(String caller, List<Stopwatch.Times> times) {
    for (Stopwatch.Times each : times) {
      Question question = each.pair().many();
      lines.add(
          new Line(
              caller, question.group(), question.name(), question.rows(), each.few(), each.many()));
    }
  }

  /** One side only has something for this question. */
  void once(String caller, Question question) {
    once.add(question.name() + " (" + caller + ")");
  }

  void unasked(Set<String> what) {
    unasked.addAll(what);
  }

  /** Nothing takes much longer, and everything was asked. */
  boolean isClean() {
    return slow().isEmpty() && unasked.isEmpty();
  }

  /** What takes too much longer, the worst first. */
  List<Line> slow() {
    return lines.stream()
        .filter(Line::isTooSlow)
        .sorted(Comparator.comparingDouble(Line::ratio).reversed())
        .toList();
  }

  Set<String> unasked() {
    return unasked;
  }

  String summary() {
    List<Double> ratios = lines.stream().map(Line::ratio).sorted().toList();
    List<Double> ratios99 = lines.stream().map(Line::ratio99).sorted().toList();
    return String.format(
        Locale.ROOT,
        "%d questions, %d and %d rows: ratio of medians %.2f in the middle, %.2f at most;"
            + " %d above %.1f; of 99th percentiles, which are not judged, %.2f in the middle,"
            + " %.2f at most, %d above %.1f",
        lines.size(),
        small,
        large,
        middle(ratios),
        most(ratios),
        slow().size(),
        MOST,
        middle(ratios99),
        most(ratios99),
        ratios99.stream().filter(ratio -> ratio > MOST).count(),
        MOST);
  }

  private static double middle(List<Double> sorted) {
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }

  private static double most(List<Double> sorted) {
    return sorted.isEmpty() ? 0 : sorted.getLast();
  }

  static String row(Line line) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | `%s` | %d | %.2f | %.2f | %.2f | %.2f | %s%.2f | %.2f |%n",
        line.caller(),
        line.group(),
        line.name(),
        line.rows(),
        line.small().p50(),
        line.small().p99(),
        line.large().p50(),
        line.large().p99(),
        line.isTooSlow() ? "**above** " : "",
        line.ratio(),
        line.ratio99());
  }

  void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("began", began);
      json.put("small", small);
      json.put("large", large);
      json.put("rounds", rounds);
      json.put("cores", Runtime.getRuntime().availableProcessors());
      json.put("lines", lines);
      json.put("unasked", unasked);
      json.put("once", once);
      Files.writeString(
          folder.resolve("report.json"),
          Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
      Files.writeString(folder.resolve("report.md"), markdown());
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not write the report into " + folder, failure);
    }
  }

  private String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("# Scale, %s\n\n%s.\n\n".formatted(began, summary()));
    text.append(
        "%d cores, each asked %d times through the gateway, one after the other; milliseconds, a platform with %d rows and one with %d in turn. Rows are those of the answer, as many in both.\n\n"
            .formatted(Runtime.getRuntime().availableProcessors(), rounds, small, large));
    text.append(HEAD);
    lines.forEach(line -> text.append(row(line)));
    if (!unasked.isEmpty()) {
      text.append("\nNot asked, for no row has a value for it: ")
          .append(String.join(", ", unasked))
          .append(".\n");
    }
    if (!once.isEmpty()) {
      text.append("\nNot compared, for this caller had a row with a value on one side only: ")
          .append(String.join(", ", once))
          .append(".\n");
    }
    return text.toString();
  }
}
