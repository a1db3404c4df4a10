package org.caspian.bench.platform;

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
import java.util.stream.IntStream;
import org.caspian.platform.embedded.EmbeddedKafka;
import org.caspian.platform.embedded.EmbeddedPostgres;
import org.caspian.stack.Home;
import org.caspian.stack.Progress;
import org.caspian.stack.Stack;
import org.caspian.stack.StackOptions;

/** The platform under test, in a folder of its own. */
public final class Platform {

  /** Name of the database server among the parts. */
  public static final String POSTGRES = "postgres";

  /** Name of the broker among the parts. */
  public static final String KAFKA = "kafka";

  /**
   * A few clients stand for all members here, so what one may ask for is out of reach, and so is
   * its share of a service: a body that never ends holds a place of it.
   */
  public static final Map<String, String> WITHOUT_LIMITS =
      Map.of(
          "CASPIAN_LIMITS_FACTOR", "1000",
          "CASPIAN_LIMITS_ROOM_PERMITS", "128",
          "CASPIAN_LIMITS_ROOM_SHARE", "128",
          "CASPIAN_LIMITS_BULK_ROOM_PERMITS", "64",
          "CASPIAN_LIMITS_BULK_ROOM_SHARE", "64");

  private static final int CONNECT_SECONDS = 5;
  private static final Duration END_OF_A_PROCESS = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(20);

  private final Stack stack;
  private final Progress progress;
  private final int instances;
  private final Environments environments = new Environments();
  private EmbeddedPostgres postgres;
  private volatile boolean stopped;

  /**
   * A platform that is not started.
   *
   * @param repository root of the repository, built
   * @param folder where it keeps its data
   * @param instances how many there are of every service and of the gateway
   * @param out who is told how far it is
   */
  public Platform(Path repository, Path folder, int instances, PrintStream out) {
    this(
        new StackOptions(
            repository, new Home(folder), 0, instances, false, WITHOUT_LIMITS, List.of()),
        out);
  }

  /** A platform that is not started, put together as the options say. */
  public Platform(StackOptions options, PrintStream out) {
    this.instances = options.instances();
    this.progress = new Progress(out);
    this.stack = new Stack(options, progress);
  }

  /** Starts every part; returns when all are ready. */
  public void start() {
    stack.start();
    // Its port and password stay, also while it is away.
    postgres = stack.postgres();
  }

  /** Stops everything; from then on nothing is started again. */
  public void stop() {
    stopped = true;
    stack.stop();
  }

  /**
   * Starts a dead part again; returns when it is ready.
   *
   * @param environment variables that it has from now on, also when it is started again later; the
   *     servers take none
   * @throws org.caspian.stack.StackException when it does not start
   */
  public void startAgain(String part, Map<String, String> environment) {
    if (stopped) {
      throw new BenchException("The platform is stopped");
    }
    stack.startAgain(part, environments.give(part, environment));
  }

  /** What it is made of. */
  public Stack stack() {
    return stack;
  }

  /** The names of all services, each also that of its database. */
  public List<String> services() {
    return Stack.services();
  }

  /** The names of the instances of a service. */
  public List<String> instances(String service) {
    return IntStream.rangeClosed(1, instances)
        .mapToObj(number -> number == 1 ? service : service + "-" + number)
        .toList();
  }

  /** How long each part took, at its last start or stop. */
  public Map<String, Duration> took() {
    return progress.took();
  }

  /** The addresses of all gateways. */
  public List<URI> gateways() {
    return instances("gateway").stream().map(stack::address).toList();
  }

  /** Where Kafka is. */
  public String bootstrapServers() {
    return "127.0.0.1:" + stack.address(KAFKA).getPort();
  }

  /** A connection to the database of a service, for a superuser, in autocommit. */
  public Connection connect(String service) throws SQLException {
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
  public Optional<ProcessHandle> signal(String signal, String part) {
    Optional<ProcessHandle> process = stack.process(part);
    process.ifPresent(alive -> Stack.signal(signal, alive));
    return process;
  }

  /** Waits until the part is dead; one that takes too long is killed. */
  public void awaitEnd(String part) {
    long deadline = System.nanoTime() + END_OF_A_PROCESS.toNanos();
    while (stack.process(part).isPresent()) {
      if (System.nanoTime() > deadline) {
        stack.kill(part);
        deadline = System.nanoTime() + END_OF_A_PROCESS.toNanos();
      }
      Pause.of(POLL);
    }
  }

  /** Whether the broker can be asked. */
  public boolean kafkaAnswers() {
    return EmbeddedKafka.answers(stack.address(KAFKA).getPort());
  }

  /** Whether the part has no process. */
  public boolean isDead(String part) {
    return stack.process(part).isEmpty();
  }
}
