package org.caspian.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caspian.bench.platform.BenchException;
import org.caspian.platform.embedded.EmbeddedPostgres;

/**
 * The floor of what a database is asked: the same statements, prepared, from PostgreSQL's own
 * pgbench, over as many connections as the service is asked over.
 *
 * @param program where pgbench is
 * @param postgres the server that the service uses
 * @param database the service's
 * @param scripts the statements; of several files one is chosen by chance for each transaction
 * @param variables of the script
 */
record Pgbench(
    String name,
    Path program,
    EmbeddedPostgres postgres,
    String database,
    List<Path> scripts,
    Map<String, String> variables,
    int connections)
    implements Subject {

  private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");
  private static final Pattern FAILED =
      Pattern.compile("(?m)^number of failed transactions: ([0-9]+)");

  @Override
  public Sample measure(Duration length) {
    List<String> words =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + connections,
                "--jobs=1",
                "--time=" + Math.max(1, length.toSeconds()),
                "--host=127.0.0.1",
                "--port=" + postgres.port(),
                "--username=" + postgres.user()));
    scripts.forEach(script -> words.add("--file=" + script));
    variables.forEach((key, value) -> words.add("--define=" + key + "=" + value));
    words.add(database);
    return sample(run(words));
  }

  private String run(List<String> words) {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", postgres.password());
    try {
      Process process = builder.start();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new BenchException(name + " failed:\n" + told);
      }
      return told;
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not run " + program, failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted while " + name + " ran", interruption);
    }
  }

  /** What it said at its end; of single times it tells nothing that we read. */
  static Sample sample(String told) {
    Matcher rate = RATE.matcher(told);
    if (!rate.find()) {
      throw new BenchException("pgbench tells no rate:\n" + told);
    }
    Matcher failed = FAILED.matcher(told);
    long failures = failed.find() ? Long.parseLong(failed.group(1)) : 0;
    return new Sample(
        Double.parseDouble(rate.group(1)),
        Double.NaN,
        Double.NaN,
        failures,
        failures == 0 ? "" : "failed transactions");
  }

  /** Writes scripts to run. */
  static List<Path> scripts(Path folder, String name, List<String> scripts) {
    try {
      Files.createDirectories(folder);
      List<Path> written = new ArrayList<>();
      for (String statements : scripts) {
        Path file = folder.resolve("%s-%d.sql".formatted(name, written.size() + 1));
        written.add(Files.writeString(file, statements));
      }
      return written;
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not write " + name, failure);
    }
  }
}
