package org.caspian.bench.load;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.caspian.bench.platform.Caller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./caspian bench load}: how fast it is, beside what the machine can do. */
@Command(
    name = "load",
    description = "Measures a platform of its own beside the floor, and says how near it comes.",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = 2)
public final class LoadBench implements Callable<Integer> {

  private static final PrintStream OUT = System.out;

  /** In seconds: three subjects of a part work so long, and the tokens that they have live 600. */
  private static final int LONGEST_WARM_UP = 150;

  @Spec private CommandSpec spec;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "Measures these only: ${COMPLETION-CANDIDATES}.")
  private List<Part> only = List.of();

  @Option(names = "--rounds", defaultValue = "3", description = "How many (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--seconds",
      defaultValue = "3",
      description = "How long each subject works in a round (${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "60",
      paramLabel = "<seconds>",
      description = "How long what runs in a JVM works before, unmeasured (${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--connections",
      defaultValue = "16",
      description = "Over how many each is asked (${DEFAULT-VALUE}).")
  private int connections;

  @Option(
      names = "--rate",
      defaultValue = "300",
      description = "Requests a second where added time is looked at (${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--jvm-options",
      defaultValue = "",
      description =
          "Of the services' JVMs, with blanks between them; they come after those of up, and so"
              + " beat them.")
  private String jvmOptions;

  @Option(
      names = "--keycloak",
      description = "The token endpoint of a Keycloak on this machine, by http.")
  private URI keycloak;

  @Option(names = "--keycloak-client", paramLabel = "ID:SECRET", description = "Who asks there.")
  private String keycloakClient;

  @Option(names = "--output", description = "Where the report goes.")
  private Path output;

  /** Made by the command line. */
  public LoadBench() {}

  /**
   * Runs it.
   *
   * @return 0 when all was measured, whatever the figures; 1 when a request failed; what cannot be
   *     done at all is an exception
   */
  @Override
  public Integer call() {
    Settings settings = settings();
    Path repository = Path.of(System.getProperty("caspian.repository", "."));
    Instant began = Instant.now();
    String time =
        LocalDateTime.ofInstant(began, ZoneOffset.UTC)
            .format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
    Path folder = repository.resolve(".caspian/bench/load-" + time).toAbsolutePath().normalize();
    Path reports = output == null ? folder : output;
    OUT.println("Load, in " + folder);
    Machine machine = Machine.here(repository);
    Notes notes = new Notes(OUT);
    Set<Part> parts = only.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(only);
    List<Figure> figures = new LoadRun(repository, folder, settings, notes, OUT).measure(parts);
    Report report = Report.of(began, machine, settings, figures, notes);
    report.write(reports);
    OUT.println();
    report.table().forEach(OUT::println);
    OUT.println();
    OUT.println(
        (report.isSound() ? "" : "Something failed, so the figures say little. ")
            + "The report: "
            + reports.resolve("load.md"));
    return report.isSound() ? 0 : 1;
  }

  Settings settings() {
    if (rounds < 1 || seconds < 1 || warmUp < 1 || connections < 1 || rate <= 0) {
      throw new ParameterException(spec.commandLine(), "All of these are at least 1");
    }
    if (warmUp > LONGEST_WARM_UP) {
      throw new ParameterException(
          spec.commandLine(), "--warm-up is at most " + LONGEST_WARM_UP + ": tokens end meanwhile");
    }
    if ((keycloak == null) != (keycloakClient == null)) {
      throw new ParameterException(
          spec.commandLine(), "--keycloak and --keycloak-client go together");
    }
    String blank = jvmOptions.strip();
    return new Settings(
        rounds,
        seconds,
        warmUp,
        connections,
        rate,
        blank.isEmpty() ? List.of() : List.of(blank.split("\\s+")),
        keycloak,
        keycloakClient == null ? null : client(keycloakClient));
  }

  private Caller client(String pair) {
    String[] both = pair.split(":", 2);
    if (both.length < 2) {
      throw new ParameterException(spec.commandLine(), "--keycloak-client is ID:SECRET");
    }
    return new Caller(both[0], both[1], null);
  }
}
