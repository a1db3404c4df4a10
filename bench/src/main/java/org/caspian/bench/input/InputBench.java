package org.caspian.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Json;
import org.caspian.bench.platform.Platform;
import org.caspian.platform.embedded.Folders;
import org.caspian.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./caspian bench input}: whatever is sent, it is refused as was promised. */
@Command(
    name = "input",
    description = "Sends bad input to every operation, and looks at how it is refused.",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = 2)
public final class InputBench implements Callable<Integer> {

  private static final PrintStream OUT = System.out;
  private static final int PRINTED = 15;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * At a time and service on a platform that has its limits, where a few institutions send
   * everything: half of the places that one institution has there, the rest is for all others.
   */
  private static final int SLOW_ELSEWHERE = 4;

  private static final String DOCUMENT = "/openapi.json";

  @Spec private CommandSpec spec;

  @Option(names = "--seed", description = "Of what is chosen; told in the report if left out.")
  private Long seed;

  @Option(
      names = "--requests",
      defaultValue = "25000",
      description =
          "About how many (${DEFAULT-VALUE}), chosen by chance; 0 for the whole catalogue, beyond"
              + " which chance adds its own.")
  private int requests;

  @Option(
      names = "--against",
      description = "The gateway of a platform that runs; nobody else should write to it.")
  private URI against;

  @Option(
      names = "--credentials",
      description = "The credentials.json with the secretariat's client of that platform.")
  private Path credentials;

  /** Made by the command line. */
  public InputBench() {}

  /**
   * Runs it.
   *
   * @return 0 when all holds, 1 when something does not; what cannot be done at all is an exception
   */
  @Override
  public Integer call() throws SQLException {
    if ((against == null) != (credentials == null)) {
      throw new ParameterException(spec.commandLine(), "--against and --credentials go together");
    }
    long chosen = seed == null ? System.currentTimeMillis() % 100_000 : seed;
    Path repository = Path.of(System.getProperty("caspian.repository", "."));
    String time =
        LocalDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
    Path folder = repository.resolve(".caspian/bench/input-" + time).toAbsolutePath().normalize();
    OUT.println("Bad input with seed " + chosen + ", in " + folder);
    Report report =
        against == null
            ? onItsOwn(repository, folder, chosen)
            : run(against, secretariat(credentials), chosen, null);
    report.write(folder);
    print(report, folder);
    return report.isClean() ? 0 : 1;
  }

  private Report onItsOwn(Path repository, Path folder, long chosen) throws SQLException {
    Path data = folder.resolve("platform");
    Platform platform = new Platform(repository, data, 1, OUT);
    Thread stop = new Thread(platform::stop, "stop-platform");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      platform.start();
      Caller secretariat =
          new Caller(Stack.SECRETARIAT_CLIENT, platform.stack().secretariatSecret(), null);
      Report report = run(platform.gateways().getFirst(), secretariat, chosen, platform);
      platform.stop();
      if (report.isClean()) {
        Folders.delete(data);
      }
      return report;
    } finally {
      platform.stop();
    }
  }

  private Report run(URI gateway, Caller secretariat, long chosen, Platform own)
      throws SQLException {
    Instant began = Instant.now();
    InputRun run =
        new InputRun(
            gateway, secretariat, document(gateway), ProblemCodes.released(), PATIENCE, OUT);
    Tables tables = own == null ? null : new Tables(own, run.ledger());
    if (tables != null) {
      tables.begin();
    }
    Duration took = run.run(chosen, requests, own == null ? SLOW_ELSEWHERE : InputRun.SLOW);
    if (tables != null) {
      tables.check(run.tally());
    }
    return Report.of(began, chosen, took.toMillis() / 1e3, run.tally());
  }

  /** The document that the gateway serves. */
  static Document document(URI gateway) {
    try (Wire wire = new Wire(gateway, PATIENCE)) {
      Reply reply = wire.send(Request.of("GET", DOCUMENT));
      if (!reply.isSuccess()) {
        throw new BenchException("There is no document at " + gateway + DOCUMENT);
      }
      return new Document(reply.json());
    }
  }

  private static Caller secretariat(Path file) {
    try {
      for (JsonNode client : Json.MAPPER.readTree(file.toFile()).path("clients")) {
        if (client.path("client_id").asText().equals(Stack.SECRETARIAT_CLIENT)) {
          return new Caller(Stack.SECRETARIAT_CLIENT, client.path("client_secret").asText(), null);
        }
      }
      throw new BenchException("There is no client of the secretariat in " + file);
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not read " + file, failure);
    }
  }

  private static void print(Report report, Path folder) {
    OUT.println();
    OUT.println("  " + report.summary());
    OUT.println();
    report.table().forEach(OUT::println);
    for (Finding finding : report.findings().stream().limit(PRINTED).toList()) {
      OUT.println();
      OUT.printf(
          "%s: %s, %s: %s%n    %s%n",
          finding.property().label(),
          finding.operation(),
          finding.place(),
          finding.what(),
          finding.seen());
    }
    OUT.println();
    OUT.println(
        (report.isClean() ? "All holds" : "Something does not hold")
            + ". The report: "
            + folder.resolve("report.md"));
  }
}
