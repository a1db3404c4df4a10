package org.caspian.bench.scale;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caspian.bench.platform.Platform;
import org.caspian.platform.embedded.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./caspian bench scale}: with a hundred times the rows an answer takes as long. */
@Command(
    name = "scale",
    description = "Asks a platform with few rows and one with very many the same, in turn.",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = 2)
public final class ScaleBench implements Callable<Integer> {

  private static final PrintStream OUT = System.out;

  @Spec private CommandSpec spec;

  @Option(
      names = "--small",
      defaultValue = "10000",
      description = "Rows of each service's main objects on the one side (${DEFAULT-VALUE}).")
  private long small;

  @Option(
      names = "--large",
      defaultValue = "1000000",
      description = "Rows on the other side (${DEFAULT-VALUE}).")
  private long large;

  @Option(
      names = "--rounds",
      defaultValue = "100",
      description = "How often everything is asked of each (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--only",
      paramLabel = "SERVICE",
      description = "Fills and asks one service: mobility, events, projects, gateway or members.")
  private String only;

  @Option(
      names = "--output",
      description = "Folder of the report; .caspian/bench/scale-<time> if left out.")
  private Path output;

  @Option(names = "--keep", description = "Leaves the data and the logs.")
  private boolean keep;

  /** Made by the command line. */
  public ScaleBench() {}

  /**
   * Runs it.
   *
   * @return 0 when all holds, 1 when something does not; what cannot be done at all is an exception
   */
  @Override
  public Integer call() throws SQLException {
    if (small < 1000 || large <= small) {
      throw new ParameterException(
          spec.commandLine(), "--small is at least 1000, --large more than that");
    }
    if (only != null && !Filling.SERVICES.contains(only)) {
      throw new ParameterException(
          spec.commandLine(), "--only is one of " + String.join(", ", Filling.SERVICES));
    }
    Path repository = Path.of(System.getProperty("caspian.repository", "."));
    String time =
        LocalDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
    Path folder = repository.resolve(".caspian/bench/scale-" + time).toAbsolutePath().normalize();
    Path data = folder.resolve("platform");
    OUT.println("Scale, in " + folder);
    Platform few = new Platform(repository, data.resolve("few"), 1, OUT);
    Platform many = new Platform(repository, data.resolve("many"), 1, OUT);
    Runtime.getRuntime().addShutdownHook(new Thread(few::stop, "stop-few"));
    Runtime.getRuntime().addShutdownHook(new Thread(many::stop, "stop-many"));
    try {
      few.start();
      many.start();
      Report report =
          new ScaleRun(side(repository, few), side(repository, many), OUT)
              .run(small, large, rounds);
      Path written = output == null ? folder : output.toAbsolutePath();
      report.write(written);
      print(report, written);
      few.stop();
      many.stop();
      if (!keep) {
        Folders.delete(data);
      }
      return report.isClean() ? 0 : 1;
    } finally {
      few.stop();
      many.stop();
    }
  }

  private Side side(Path repository, Platform platform) {
    return new Side(repository, platform, Optional.ofNullable(only), OUT);
  }

  private static void print(Report report, Path folder) {
    OUT.println();
    OUT.println("  " + report.summary());
    report.slow().forEach(line -> OUT.print("  " + Report.row(line)));
    report.unasked().forEach(one -> OUT.println("  not asked: " + one));
    OUT.println();
    OUT.println(
        (report.isClean() ? "All holds" : "Something does not hold")
            + ". The report: "
            + folder.resolve("report.md"));
  }
}
