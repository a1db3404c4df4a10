package org.caspian.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.caspian.platform.embedded.Folders;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program behind {@code ./caspian}; the script finds the JDK, builds, and starts this. */
@Command(
    name = "caspian",
    description = "The Caspian platform on this machine.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Launcher {

  private static final int DEFAULT_PORT = 8080;
  private static final Duration WATCH = Duration.ofMillis(250);
  private static final PrintStream OUT = System.out;

  @Spec private CommandSpec spec;

  private Launcher() {}

  /**
   * Runs a command.
   *
   * @param arguments the command's name and options; see {@code caspian --help}
   */
  public static void main(String[] arguments) {
    CommandLine commands =
        new CommandLine(new Launcher())
            .setExecutionExceptionHandler(
                (failure, line, parsed) -> {
                  line.getErr().println(explained(failure));
                  return 1;
                });
    System.exit(arguments.length == 0 ? commands.execute("--help") : commands.execute(arguments));
  }

  /** One line for the person at the keyboard; only what nobody thought of shows where it was. */
  private static String explained(Exception failure) throws Exception {
    return switch (failure) {
      case StackException told -> told.getMessage();
      case UncheckedIOException file ->
          "%s: %s. Is there space left on the disk, and may you write there?"
              .formatted(file.getMessage(), file.getCause());
      case IllegalStateException server -> server.getMessage();
      default -> throw failure;
    };
  }

  @Command(name = "up", description = "Starts everything in the background.")
  int up(
      @Option(
              names = "--begun",
              hidden = true,
              paramLabel = "FILE",
              description = "Written to before the platform is started; not if it runs already.")
          Path begun) {
    Home home = home();
    Stack stack = stack(home);
    try (CommandLock _ = CommandLock.take(home)) {
      if (isHealthy(stack.state())) {
        OUT.println("Already running.");
        prepareAndGreet(home, stack);
        return 0;
      }
      if (Files.exists(home.prepared())) {
        Credentials.required(home); // refused before anything is started
      }
      if (stack.lacksServicesOnly()) {
        OUT.println("Already running, but for services that died.");
        // Broken off, it leaves running what ran before, and what is on its way.
        SignalGuard.run(() -> startAndGreet(home, stack), () -> {});
        return 0;
      }
      mark(begun);
      OUT.println("Starting the Caspian platform in " + home.folder());
      SignalGuard.run(() -> startAndGreet(home, stack), stack::stop);
      return 0;
    }
  }

  private static void mark(Path begun) {
    if (begun == null) {
      return;
    }
    try {
      Files.writeString(begun, "begun\n");
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not write " + begun, failure);
    }
  }

  private static void startAndGreet(Home home, Stack stack) {
    start(stack);
    prepareAndGreet(home, stack);
  }

  private static void prepareAndGreet(Home home, Stack stack) {
    URI gateway = stack.address("gateway");
    Credentials credentials =
        new Preparation(home, gateway, stack.secretariatSecret(), new Progress(OUT)).run();
    printMemory(stack.state());
    greet(home, gateway, credentials);
  }

  private static void start(Stack stack) {
    long begin = System.nanoTime();
    stack.start();
    OUT.printf(
        Locale.ROOT,
        "All healthy after %.1f s.%n",
        Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
  }

  private static boolean isHealthy(List<PartState> parts) {
    return !parts.isEmpty()
        && parts.stream().allMatch(part -> part.state() == PartState.State.HEALTHY);
  }

  private static void printMemory(List<PartState> parts) {
    long kibibytes =
        parts.stream()
            .filter(part -> part.memoryKibibytes() != null)
            .mapToLong(PartState::memoryKibibytes)
            .sum();
    if (kibibytes > 0) {
      OUT.printf("Memory of all parts (PSS): %,d MiB%n", kibibytes / 1024);
    }
  }

  private static void greet(Home home, URI gateway, Credentials credentials) {
    OUT.println();
    OUT.println("  Address        " + gateway);
    OUT.println("  API reference  " + gateway.resolve("/docs"));
    OUT.println("  Clients        " + home.credentials());
    for (Credentials.Client client : credentials.clients()) {
      OUT.println("                 " + client.name() + ": " + ids(client));
    }
    OUT.println();
    OUT.println("  Try: ./caspian tour · ./caspian status · ./caspian down");
  }

  private static String ids(Credentials.Client client) {
    String id = "client " + client.clientId();
    return client.institution() == null ? id : id + ", institution " + client.institution();
  }

  @Command(name = "watch", hidden = true, description = "Shows logs, and names a part that dies.")
  int watch() throws IOException, InterruptedException {
    Home home = home();
    Set<RunFile> dead = new HashSet<>();
    Set<RunFile> told = new HashSet<>();
    Map<Path, Long> shown = new HashMap<>();
    for (RunFile run : RunFile.all(home)) {
      shown.put(home.log(run.part()), sizeOf(home.log(run.part())));
    }
    while (!RunFile.all(home).isEmpty()) {
      for (RunFile run : RunFile.all(home)) {
        follow(run.part(), home.log(run.part()), shown);
        // Seen dead twice: a part that is stopped by a command is dead for a moment, too.
        if (!run.isRunning() && !dead.add(run) && told.add(run)) {
          OUT.printf(
              "%n*** %s died. Nothing is restarted by itself; elsewhere: ./caspian up -d%n%s%n",
              run.part(), Log.tail(home.log(run.part())));
        }
      }
      Thread.sleep(WATCH);
    }
    return 0;
  }

  private static long sizeOf(Path log) throws IOException {
    return Files.exists(log) ? Files.size(log) : 0;
  }

  private static void follow(String part, Path log, Map<Path, Long> shown) throws IOException {
    long size = sizeOf(log);
    // A shorter one is the fresh log of a part that was started again.
    long from = size < shown.getOrDefault(log, 0L) ? 0 : shown.getOrDefault(log, 0L);
    if (size == from) {
      return;
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] fresh = new byte[(int) Math.min(size - from, 1 << 20)];
      file.seek(from);
      file.readFully(fresh);
      String text = new String(fresh, StandardCharsets.UTF_8);
      // Only whole lines; the rest is shown when it is whole.
      int end = text.lastIndexOf('\n') + 1;
      text.substring(0, end).lines().forEach(line -> OUT.printf("%-10s| %s%n", part, line));
      shown.put(log, from + text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
    }
  }

  @Command(name = "status", description = "Shows how every part is.")
  int status(@Option(names = "--json", description = "For programs.") boolean json)
      throws JsonProcessingException {
    List<PartState> parts = stack(home()).state();
    boolean healthy = isHealthy(parts);
    if (json) {
      OUT.println(
          new ObjectMapper().writeValueAsString(Map.of("healthy", healthy, "parts", parts)));
      return healthy ? 0 : 1;
    }
    if (parts.isEmpty()) {
      OUT.println("Not running. Start it: ./caspian up");
      return 1;
    }
    OUT.printf("%-12s %-11s %8s %6s %10s%n", "PART", "STATE", "PID", "PORT", "MEMORY");
    for (PartState part : parts) {
      OUT.printf(
          "%-12s %-11s %8s %6s %10s%n",
          part.part(),
          part.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          part.pid() == null ? "" : part.pid(),
          part.port() == null ? "" : part.port(),
          part.memoryKibibytes() == null ? "" : part.memoryKibibytes() / 1024 + " MiB");
    }
    printMemory(parts);
    parts.forEach(part -> explain(part, home()));
    RunFile.all(home()).forEach(Launcher::printTroubles);
    return healthy ? 0 : 1;
  }

  private static void explain(PartState part, Home home) {
    switch (part.state()) {
      case HEALTHY -> {}
      case UNHEALTHY ->
          OUT.printf("%n%s runs and gives no answer, or says that it cannot serve.%n", part.part());
      case DIED ->
          OUT.printf(
              "%n%s died; ./caspian up starts it again. Its last lines:%n%s%n",
              part.part(), Log.tail(home.log(part.part())));
      case NOT_STARTED ->
          OUT.printf("%n%s was not started; ./caspian up starts all anew.%n", part.part());
      case UNKNOWN ->
          OUT.printf(
              "%nThe run file of %s is damaged: %s. ./caspian down removes it.%n",
              part.part(), home.runFiles());
    }
  }

  /** What the part says of itself. */
  private static void printTroubles(RunFile run) {
    if (run.managementPort() != 0) {
      for (String obstacle : Health.obstacles(run.managementPort())) {
        OUT.printf(
            "%n%s does not serve: its check \"%s\" is down: ./caspian logs %s%n",
            run.part(), obstacle, run.part());
      }
      for (String trouble : Health.troubles(run.managementPort())) {
        OUT.printf(
            "%n%s serves, but its check \"%s\" is down: ./caspian logs %s%n",
            run.part(), trouble, run.part());
      }
    }
  }

  @Command(name = "logs", description = "Shows the log of a part, or where all of them are.")
  int logs(@Parameters(arity = "0..1", paramLabel = "PART") String part) throws IOException {
    Home home = home();
    List<Path> logs = Log.all(home);
    if (part == null) {
      logs.forEach(OUT::println);
      return 0;
    }
    if (!logs.contains(home.log(part))) {
      throw new StackException("There is no log of a part named %s.".formatted(part));
    }
    Files.copy(home.log(part), OUT);
    return 0;
  }

  @Command(name = "down", description = "Stops everything in order; the data stays.")
  int down() {
    Home home = home();
    Stack stack = stack(home);
    try (CommandLock _ = CommandLock.take(home)) {
      boolean nothing = stack.state().isEmpty();
      stack.stop();
      OUT.println(nothing ? "Not running." : "Stopped.");
      return 0;
    }
  }

  @Command(name = "reset", description = "Stops everything and deletes its data, keys and clients.")
  int reset(@Option(names = "--yes", description = "Does not ask.") boolean yes)
      throws IOException {
    Home home = home();
    if (!yes && !isConfirmed(home)) {
      OUT.println("Nothing was changed.");
      return 1;
    }
    try (CommandLock _ = CommandLock.take(home)) {
      stack(home).stop();
      for (Path path : List.of(home.data(), home.runFiles(), home.secrets(), home.credentials())) {
        Folders.delete(path);
      }
      OUT.println("All data is gone. Begin anew: ./caspian up");
      return 0;
    }
  }

  private static boolean isConfirmed(Home home) {
    Console console = System.console();
    if (console == null) {
      throw new StackException("Nobody can be asked here; if you mean it: ./caspian reset --yes");
    }
    return console
        .readLine("Delete all data, keys and clients in %s? Type yes: ", home.folder())
        .strip()
        .equals("yes");
  }

  @Command(name = "token", description = "Prints an access token of a client in credentials.json.")
  int token(
      @Parameters(paramLabel = "NAME", description = "The name or its beginning.") String name) {
    Credentials.Client client = credentials(home()).only(name);
    OUT.println(
        new Api(stack(home()).address("gateway")).token(client.clientId(), client.clientSecret()));
    return 0;
  }

  @Command(name = "tour", description = "Plays the main job against the running platform.")
  int tour() {
    Home home = home();
    URI gateway = stack(home).address("gateway");
    return new Tour(gateway, credentials(home), OUT).play() ? 0 : 1;
  }

  private static Credentials credentials(Home home) {
    return Credentials.required(home);
  }

  private static Stack stack(Home home) {
    return new Stack(
        new StackOptions(repository(), home, port(), 1, startCaches(), limits(), jvmOptions()),
        new Progress(OUT));
  }

  /** One client on one machine may be all that asks; who wants to meet the limits says so. */
  private static Map<String, String> limits() {
    String factor = "CASPIAN_LIMITS_FACTOR";
    return Map.of(factor, System.getenv().getOrDefault(factor, "100"));
  }

  /** Writing them makes the first stop of a build a minute longer. */
  private static boolean startCaches() {
    return !"off".equals(System.getenv("CASPIAN_START_CACHES"));
  }

  /** Options of the services' JVMs beyond those of the stack, with blanks between them. */
  private static List<String> jvmOptions() {
    String options = System.getenv().getOrDefault("CASPIAN_JVM_OPTIONS", "").strip();
    return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
  }

  private static Path repository() {
    return Path.of(System.getProperty("caspian.repository", "."));
  }

  private static Home home() {
    String moved = System.getenv("CASPIAN_HOME");
    return new Home(
        moved == null || moved.isBlank() ? repository().resolve(".caspian") : Path.of(moved));
  }

  private static int port() {
    String chosen = System.getenv("CASPIAN_PORT");
    if (chosen == null || chosen.isBlank()) {
      return DEFAULT_PORT;
    }
    try {
      int port = Integer.parseInt(chosen.strip());
      if (port > 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException noNumber) {
      // Said below, as for a number that is no port.
    }
    throw new StackException("CASPIAN_PORT is not a port: " + chosen);
  }
}
