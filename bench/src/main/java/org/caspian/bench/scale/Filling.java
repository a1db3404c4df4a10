package org.caspian.bench.scale;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caspian.bench.platform.BenchException;
import org.caspian.platform.embedded.EmbeddedPostgres;
import org.caspian.platform.embedded.Fill;

/** Fills the databases of all services, two at a time, with the scripts of their own tests. */
final class Filling {

  static final List<String> SERVICES =
      List.of("mobility", "events", "projects", "gateway", "members");

  private final Path repository;
  private final EmbeddedPostgres postgres;
  private final List<UUID> institutions;
  private final PrintStream out;

  Filling(Path repository, EmbeddedPostgres postgres, List<UUID> institutions, PrintStream out) {
    this.repository = repository;
    this.postgres = postgres;
    this.institutions = institutions;
    this.out = out;
  }

  /** Adds rows until there are so many of the main objects of each of these services. */
  void fill(List<String> services, long first, long last) {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<?>> running = new ArrayList<>();
      for (String service : services) {
        running.add(
            two.submit(
                () -> {
                  fill(service, first, last);
                  return null;
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException failure) {
      throw new BenchException("The tables could not be filled", failure.getCause());
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted", interruption);
    }
  }

  private void fill(String service, long first, long last) throws SQLException {
    long begin = System.nanoTime();
    try (Connection connection = connect(service)) {
      new Fill(connection, institutions).run(script(service), first, last);
    }
    out.printf(
        "  %-14s %4d s  %d to %d%n",
        service, Duration.ofNanos(System.nanoTime() - begin).toSeconds(), first, last);
  }

  /** Checkpoints would come every few seconds. */
  void prepare() throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set max_wal_size = '8GB'");
      statement.execute("select pg_reload_conf()");
    }
  }

  /** What was written is on the disk, and no checkpoint comes while times are taken. */
  void settle() throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(database), postgres.user(), postgres.password());
  }

  private String script(String service) {
    String module = service.equals("gateway") ? service : service + "-service";
    Path file = repository.resolve(module).resolve("src/test/resources/scale/fill.sql");
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not read " + file, failure);
    }
  }
}
