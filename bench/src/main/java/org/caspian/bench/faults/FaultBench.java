package org.caspian.bench.faults;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.caspian.bench.faults.Report.Told;
import org.caspian.bench.platform.Platform;
import org.caspian.platform.embedded.Folders;
import org.caspian.stack.Home;
import org.caspian.stack.StackOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./caspian bench faults}: nothing is lost, nothing happens twice, whatever breaks. */
@Command(
    name = "faults",
    description =
        "Breaks a platform of its own while it is written to, and looks for what is lost.",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = 2)
public final class FaultBench implements Callable<Integer> {

  private static final PrintStream OUT = System.out;
  private static final int PRINTED = 10;

  @Spec private CommandSpec spec;

  @Option(
      names = "--minutes",
      defaultValue = "2",
      description = "How long it writes (${DEFAULT-VALUE}).")
  private double minutes;

  @Option(names = "--seed", description = "Of faults and writes; told in the report if left out.")
  private Long seed;

  @Option(
      names = "--kafka-away",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long Kafka is away (${DEFAULT-VALUE}).")
  private int kafkaAway;

  @Option(
      names = "--sabotage",
      split = ",",
      description = "Breaks what must hold, to see it found: ${COMPLETION-CANDIDATES}.")
  private List<Sabotage> sabotage = List.of();

  /** Made by the command line. */
  public FaultBench() {}

  /**
   * Runs it.
   *
   * @return 0 when all holds, 1 when something does not or a planned fault did not come; what
   *     cannot be done at all is an exception
   */
  @Override
  public Integer call() throws SQLException {
    Duration length = Duration.ofMillis(Math.round(minutes * 60_000));
    if (length.compareTo(FaultPlan.SHORTEST) < 0) {
      throw new ParameterException(
          spec.commandLine(), "Nothing can be broken in " + length.toSeconds() + " s");
    }
    Duration withoutKafka = Duration.ofSeconds(kafkaAway);
    Duration whole = FaultPlan.whole(withoutKafka);
    if (kafkaAway < 1
        || (withoutKafka.compareTo(FaultKind.KAFKA_AWAY.length()) > 0
            && length.compareTo(whole) < 0)) {
      throw new ParameterException(
          spec.commandLine(),
          "For Kafka to be away for %d s it takes --minutes %.1f at least"
              .formatted(kafkaAway, Math.ceil(whole.toSeconds() / 6.0) / 10));
    }
    long chosen = seed == null ? System.currentTimeMillis() % 100_000 : seed;
    Path repository = Path.of(System.getProperty("caspian.repository", "."));
    String time =
        LocalDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
    Path folder = repository.resolve(".caspian/bench/faults-" + time).toAbsolutePath().normalize();
    Path data = folder.resolve("platform");
    OUT.println("Faults with seed " + chosen + ", in " + folder);
    Platform platform = new Platform(options(repository, data), OUT);
    Thread stop = new Thread(platform::stop, "stop-platform");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      platform.start();
      Report report = run(platform, folder, chosen, length);
      report.write(folder);
      print(report, folder);
      platform.stop();
      if (report.isClean()) {
        Folders.delete(data);
      }
      return report.isClean() ? 0 : 1;
    } finally {
      platform.stop();
    }
  }

  private static StackOptions options(Path repository, Path data) {
    Map<String, String> environment = new HashMap<>(Platform.WITHOUT_LIMITS);
    environment.put("CASPIAN_KEY_LEAD", KeyExchange.LEAD.toSeconds() + "s");
    return new StackOptions(
        repository, new Home(data), 0, 2, false, Map.copyOf(environment), List.of());
  }

  private Report run(Platform platform, Path folder, long chosen, Duration length)
      throws SQLException {
    Set<Sabotage> acts = EnumSet.noneOf(Sabotage.class);
    acts.addAll(sabotage);
    try (FaultRun run = new FaultRun(platform, folder, OUT)) {
      run.prepare();
      run.sabotage(acts);
      return run.run(chosen, length, plan(platform, chosen, length), acts);
    }
  }

  private FaultPlan plan(Platform platform, long chosen, Duration length) {
    return FaultPlan.of(chosen, length, platform.services(), Duration.ofSeconds(kafkaAway));
  }

  private static void print(Report report, Path folder) {
    OUT.println();
    OUT.println("  " + report.summary());
    OUT.println();
    report.table().forEach(OUT::println);
    for (Told told : report.violations().stream().limit(PRINTED).toList()) {
      OUT.println();
      OUT.println(told.violation().property().label() + ": " + told.violation().what());
      told.history().forEach(line -> OUT.println("    " + line));
    }
    OUT.println();
    OUT.println(
        report.verdict()
            + (report.isClean() ? "" : "; the data is kept")
            + ". The report: "
            + folder.resolve("report.md"));
  }
}
