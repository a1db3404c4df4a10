package org.caspian.bench.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caspian.bench.faults.Troubles.WithoutKafka;
import org.caspian.bench.faults.check.Property;
import org.caspian.bench.faults.check.Violation;
import org.caspian.bench.faults.check.Write;
import org.caspian.bench.faults.check.Write.Outcome;
import org.caspian.bench.platform.Json;

/**
 * What a run has shown.
 *
 * @param began when
 * @param seed of the plan and of the writes
 * @param seconds how long it wrote
 * @param cores of this machine
 * @param sabotage what was broken on purpose
 * @param writes how many writes ended with each outcome
 * @param repeats how many acknowledged writes were sent again all the same
 * @param statuses how many answers had each status; 0 stands for none, -1 for no connection
 * @param messages how many messages were told
 * @param secondsToQuiet from the moment at which all parts were healthy until nothing was on its
 *     way any more
 * @param counts how many violations of each property
 * @param missing what was planned and did not come: faults, each {@link Fault#sort} once, and
 *     writes, each of those that a run is for of which none was acknowledged
 * @param withoutKafka what writes were told while nothing but Kafka was away
 * @param timeline what was done, and when
 * @param violations the first ones, with all that is known of the object
 */
record Report(
    Instant began,
    long seed,
    long seconds,
    int cores,
    List<Sabotage> sabotage,
    Map<Outcome, Long> writes,
    long repeats,
    Map<Integer, Long> statuses,
    int messages,
    double secondsToQuiet,
    Map<Property, Long> counts,
    List<String> missing,
    WithoutKafka withoutKafka,
    List<String> timeline,
    List<Told> violations) {

  private static final int TOLD = 100;
  private static final String NOT_COME = "planned faults and writes that did not come";

  /** A platform that refuses these loses none, and has shown nothing. */
  private static final List<String> WANTED =
      List.of(
          "importing",
          "suspending",
          "proposing",
          "approving",
          "nominating",
          "registering a person",
          "withdrawing a nomination",
          "withdrawing a registration");

  /** A violation with the history of its object. */
  record Told(Violation violation, List<String> history) {}

  static Map<Property, Long> counts(List<Violation> violations) {
    Map<Property, Long> counts = new LinkedHashMap<>();
    for (Property property : Property.values()) {
      counts.put(property, violations.stream().filter(one -> one.property() == property).count());
    }
    return counts;
  }

  static Map<Outcome, Long> outcomes(List<Write> writes) {
    Map<String, Outcome> byKey = new TreeMap<>();
    writes.forEach(write -> byKey.putIfAbsent(write.key(), write.outcome()));
    return byKey.values().stream()
        .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
  }

  /** What a run is for, and nobody was told that it happened. */
  static List<String> neverAcknowledged(List<Write> writes) {
    return WANTED.stream()
        .filter(
            wanted ->
                writes.stream()
                    .filter(Write::isAcknowledged)
                    .noneMatch(write -> write.operation().startsWith(wanted)))
        .toList();
  }

  static long repeats(List<Write> writes) {
    return writes.size() - writes.stream().map(Write::key).distinct().count();
  }

  static List<Told> told(List<Violation> violations, Dossier dossier) {
    return violations.stream()
        .limit(TOLD)
        .map(violation -> new Told(violation, dossier.of(violation.object())))
        .toList();
  }

  /** Whether all holds, and everything was done to the platform that was planned. */
  boolean isClean() {
    return allHolds() && missing.isEmpty();
  }

  /** In a sentence, what the run says of the platform. */
  String verdict() {
    if (!allHolds()) {
      return "Something does not hold";
    }
    return missing.isEmpty()
        ? "All holds"
        : "Not everything was tried: what was planned and did not come is " + missing;
  }

  private boolean allHolds() {
    return counts.values().stream().allMatch(count -> count == 0);
  }

  /** The table of what was counted. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (property, count) ->
            lines.add(String.format(Locale.ROOT, "  %-44s %6d", property.label(), count)));
    lines.add(String.format(Locale.ROOT, "  %-44s %6d", NOT_COME, missing.size()));
    lines.add(
        String.format(
            Locale.ROOT, "  %-44s %6.1f s", "time to quiet after healing", secondsToQuiet));
    return lines;
  }

  /** What the counts rest on. */
  String summary() {
    return ("%d writes acknowledged, %d refused, %d unclear to the end; %d acknowledged ones sent"
            + " again; answers by status (0: none, -1: no connection) %s; %d messages; %d"
            + " writes while nothing but Kafka was away, %d of them refused with 5xx, %d not answered")
        .formatted(
            writes.getOrDefault(Outcome.ACKNOWLEDGED, 0L),
            writes.getOrDefault(Outcome.REFUSED, 0L),
            writes.getOrDefault(Outcome.UNCLEAR, 0L),
            repeats,
            statuses,
            messages,
            withoutKafka.writes(),
            withoutKafka.refused(),
            withoutKafka.unanswered());
  }

  void write(Path folder) {
    try {
      Files.writeString(
          folder.resolve("report.json"),
          Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
      Files.writeString(folder.resolve("report.md"), markdown());
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not write the report into " + folder, failure);
    }
  }

  private String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("# Faults, %s\n\n".formatted(began));
    text.append(
        "Seed %d, %d s of writing, %d cores%s.\n\n"
            .formatted(
                seed,
                seconds,
                cores,
                sabotage.isEmpty() ? "" : "; broken on purpose: " + sabotage));
    text.append("| what | count |\n|---|---|\n");
    counts.forEach(
        (property, count) -> text.append("| %s | %d |\n".formatted(property.label(), count)));
    text.append("| %s | %d |\n".formatted(NOT_COME, missing.size()));
    text.append(
        String.format(Locale.ROOT, "| time to quiet after healing | %.1f s |\n\n", secondsToQuiet));
    text.append(verdict()).append(". ");
    text.append(summary()).append(".\n\n## What was done\n\n```\n");
    timeline.forEach(line -> text.append(line).append('\n'));
    text.append("```\n");
    if (!violations.isEmpty()) {
      text.append("\n## Violations\n");
    }
    for (Told told : violations) {
      text.append(
          "\n%s: %s\n\n```\n"
              .formatted(told.violation().property().label(), told.violation().what()));
      told.history().forEach(line -> text.append(line).append('\n'));
      text.append("```\n");
    }
    return text.toString();
  }
}
