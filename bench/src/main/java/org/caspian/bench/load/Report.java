package org.caspian.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caspian.bench.platform.Json;

/**
 * What a run has shown.
 *
 * @param began when
 * @param jvmOptions of the services, beyond those of {@code ./caspian up}
 * @param rounds how many, of which each figure is the median
 * @param seconds how long a round is for each that is measured
 * @param warmUp how many seconds each that a JVM stands behind worked before
 * @param connections over how many each was asked
 * @param remarks what was left out, and what else to know
 * @param failures what went wrong; such a run says nothing
 */
record Report(
    Instant began,
    Machine machine,
    List<String> jvmOptions,
    int rounds,
    int seconds,
    int warmUp,
    int connections,
    List<Figure> figures,
    List<String> remarks,
    List<String> failures) {

  static Report of(
      Instant began, Machine machine, Settings settings, List<Figure> figures, Notes notes) {
    return new Report(
        began,
        machine,
        settings.jvmOptions(),
        settings.rounds(),
        settings.seconds(),
        settings.warmUp(),
        settings.connections(),
        List.copyOf(figures),
        notes.remarks(),
        notes.failures());
  }

  boolean isSound() {
    return failures.isEmpty();
  }

  void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("load.json"),
          Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
      Files.writeString(folder.resolve("load.md"), markdown());
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not write the report into " + folder, failure);
    }
  }

  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("# Load, " + began);
    lines.add("");
    lines.add(
        "%d cores (%s), %,d MiB, %s, %s, load before %s, commit %s."
            .formatted(
                machine.cores(),
                machine.processor(),
                machine.memoryMebibytes(),
                machine.system(),
                machine.jvm(),
                machine.load(),
                machine.commit()));
    lines.add(
        ("Medians of %d rounds of %d s after %d s of warming up, over %d connections. Options of the services' JVMs beyond"
                + " those of `./caspian up`: %s.")
            .formatted(
                rounds,
                seconds,
                warmUp,
                connections,
                jvmOptions.isEmpty() ? "none" : "`" + String.join(" ", jvmOptions) + "`"));
    lines.add("");
    lines.addAll(table());
    list("Remarks", remarks).forEach(lines::add);
    list("Failed", failures).forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }

  /** A row for each figure. */
  List<String> table() {
    List<String> rows = new ArrayList<>();
    rows.add("| what | figure | floor | ratio | aim | |");
    rows.add("|---|---:|---|---:|---|---|");
    figures.forEach(figure -> rows.add(row(figure)));
    return rows;
  }

  private static String row(Figure figure) {
    String floor =
        figure.floor() == null
            ? ""
            : "%s: %s".formatted(figure.floor(), number(figure.floorValue()));
    return "| %s | %s %s | %s | %s | %s | %s |"
        .formatted(
            figure.what(),
            number(figure.value()),
            figure.unit(),
            floor,
            figure.ratio() == null ? "" : String.format(Locale.ROOT, "%.2f", figure.ratio()),
            figure.aim() == null ? "" : figure.aim(),
            figure.verdict() == null ? "" : figure.verdict());
  }

  /** As many digits as mean something. */
  static String number(double value) {
    double size = Math.abs(value);
    return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", value);
  }

  private static List<String> list(String title, List<String> items) {
    List<String> lines = new ArrayList<>();
    if (!items.isEmpty()) {
      lines.add("");
      lines.add("## " + title);
      lines.add("");
      items.forEach(item -> lines.add("- " + item.replaceAll("\\s+", " ")));
    }
    return lines;
  }
}
