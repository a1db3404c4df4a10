package org.caspian.bench.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.caspian.platform.embedded.EmbeddedKafka;
import org.caspian.platform.embedded.EmbeddedPostgres;
import org.caspian.stack.Home;
import org.caspian.stack.Progress;
import org.caspian.stack.Stack;
import org.caspian.stack.StackOptions;

/** The platform under test, two instances of every service, in a folder of its own. */
final class Platform {

  static final String POSTGRES = "postgres";
  static final String KAFKA = "kafka";
  private static final int CONNECT_SECONDS = 5;
  private static final Duration END_OF_A_PROCESS = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(20);

  private final Stack stack;
  private final int instances;
  private EmbeddedPostgres postgres;
  private volatile boolean stopped;

  /**
   * A platform that is not started.
   *
   * @param repository root of the repository, built
   * @param folder where it keeps its data
   * @param instances how many of each service and of the gateway, one or two
   */
  Platform(Path repository, Path folder, int instances, PrintStream out) {
    this.instances = instances;
    this.stack =
        new Stack(
            new StackOptions(repository, new Home(folder), 0, instances, false, Map.of()),
            new Progress(out));
  }

  void start() {
    stack.start();
    // Its port and password stay, also while it is away.
    postgres = stack.postgres();
  }

  /** Stops everything; from then on nothing is started again. */
  void stop() {
    stopped = true;
    stack.stop();
  }

  /**
   * Starts a dead part again; returns when it is ready.
   *
   * @throws org.caspian.stack.StackException when it does not start
   */
  void startAgain(String part, Map<String, String> environment) {
    if (stopped) {
      throw new BenchException("The platform is stopped");
    }
    stack.startAgain(part, environment);
  }

  Stack stack() {
    return stack;
  }

  /** The names of all services, each also that of its database. */
  List<String> services() {
    return Stack.services();
  }

  /** The names of the instances of a service. */
  List<String> instances(String service) {
    return List.of(service, service + "-2").subList(0, instances);
  }

  List<URI> gateways() {
    return instances("gateway").stream().map(stack::address).toList();
  }

  String bootstrapServers() {
    return "127.0.0.1:" + stack.address(KAFKA).getPort();
  }

  /** A connection to the database of a service, for a superuser, in autocommit. */
  Connection connect(String service) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", postgres.user());
    properties.setProperty("password", postgres.password());
    properties.setProperty("ApplicationName", "bench");
    properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
    properties.setProperty("socketTimeout", "60");
    return DriverManager.getConnection(postgres.jdbcUrl(service), properties);
  }

  /**
   * Sends a signal to a part and does not wait for what comes of it.
   *
   * @return the process that got it; empty when it is dead
   */
  Optional<ProcessHandle> signal(String signal, String part) {
    Optional<ProcessHandle> process = stack.process(part);
    process.ifPresent(alive -> signal(signal, alive));
    return process;
  }

  /** Sends a signal to a process. */
  static void signal(String signal, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException failure) {
      throw new BenchException("There is no kill on this machine", failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted", interruption);
    }
  }

  /** Waits until the part is dead; one that takes too long is killed. */
  void awaitEnd(String part) {
    long deadline = System.nanoTime() + END_OF_A_PROCESS.toNanos();
    while (stack.process(part).isPresent()) {
      if (System.nanoTime() > deadline) {
        stack.kill(part);
        deadline = System.nanoTime() + END_OF_A_PROCESS.toNanos();
      }
      Pause.of(POLL);
    }
  }

  boolean kafkaAnswers() {
    return EmbeddedKafka.answers(stack.address(KAFKA).getPort());
  }

  boolean isDead(String part) {
    return stack.process(part).isEmpty();
  }
}
