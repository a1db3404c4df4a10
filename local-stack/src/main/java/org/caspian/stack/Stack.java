package org.caspian.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.caspian.platform.embedded.EmbeddedPostgres;
import org.caspian.stack.PartState.State;

/**
 * The whole platform on this machine: PostgreSQL, a Kafka broker, the services and the gateway,
 * each a process of its own on the loopback address. The processes outlive this object; what is
 * known of them stands in run files, so that another JVM finds and stops them.
 */
public final class Stack {

  /** Id of the secretariat's first client. */
  public static final String SECRETARIAT_CLIENT = "secretariat";

  /**
   * One of everything. With two of each the second ones wait, instead of all being slow at once.
   */
  private static final int STARTS_AT_ONCE = Service.ALL.size() + 1;

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(25);
  // Ten to twenty seconds of computing for each, and they share the cores.
  private static final Duration RECORDING_TIMEOUT = Duration.ofSeconds(300);
  private static final Duration POLL = Duration.ofMillis(20);

  private final StackOptions options;
  private final Home home;
  private final Progress progress;
  // Instances of a service share a cache: one of them writes it.
  private final Set<StartCache> recorded = ConcurrentHashMap.newKeySet();

  /**
   * A platform; nothing is started yet.
   *
   * @param options how it is put together
   * @param progress who is told how far it is
   */
  public Stack(StackOptions options, Progress progress) {
    this.options = options;
    this.home = options.home();
    this.progress = progress;
  }

  /**
   * What all services are called: the first instance of each and its database have this name, the
   * second instance {@code members-2}.
   *
   * @return the names, the gateway's last
   */
  public static List<String> services() {
    return Service.ALL.stream().map(Service::name).toList();
  }

  /**
   * Starts every part and waits until all are healthy. Where some services have died and all else
   * is healthy, just these are started again, where the others look for them; anything else that an
   * earlier run has left running on the same folder is stopped first.
   *
   * @throws StackException when a part does not start, after the others were stopped, or a secret
   *     is lost; the message holds the reason and the last lines of its log
   */
  public void start() {
    Secrets secrets = Secrets.in(home);
    Set<String> dead = deadServices();
    if (dead.isEmpty()) {
      startAll(secrets);
    } else {
      startAgain(dead, secrets);
    }
  }

  private void startAll(Secrets secrets) {
    stopLeftovers();
    Plan plan = new Plan(options, secrets, List.of());
    try {
      startSideBySide(
          starts -> {
            // Services do not wait for the broker: they serve without it, and find it later.
            starts.accept(plan.broker());
            plan.services(startPostgres(secrets, 0)).forEach(starts);
          });
    } catch (RuntimeException failure) {
      boolean interrupted = Thread.interrupted();
      stop(Haste.DROPS_RECORDINGS);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      throw failure;
    }
  }

  private void startAgain(Set<String> dead, Secrets secrets) {
    progress.say("Died, and started again while the others run on: " + String.join(", ", dead));
    Plan plan = new Plan(options, secrets, RunFile.all(home));
    EmbeddedPostgres postgres = postgres();
    startSideBySide(
        starts ->
            plan.services(postgres).stream()
                .filter(part -> dead.contains(part.name()))
                .forEach(starts));
  }

  /**
   * Whether the platform runs but for services that died, so that a start has only these to start.
   */
  boolean lacksServicesOnly() {
    return !deadServices().isEmpty();
  }

  /** The services that died, if that is all that is wrong and nobody has taken their ports. */
  private Set<String> deadServices() {
    Set<String> dead = new TreeSet<>();
    for (PartState part : state()) {
      switch (part.state()) {
        case HEALTHY -> {}
        case DIED -> dead.add(part.part());
        default -> {
          return Set.of();
        }
      }
    }
    boolean canComeBack =
        RunFile.all(home).stream()
            .filter(run -> dead.contains(run.part()))
            .allMatch(run -> run.managementPort() != 0 && run.hasItsPorts());
    return canComeBack ? dead : Set.of();
  }

  /** Starts parts as they are named; when one fails, the others are not waited for. */
  private void startSideBySide(Consumer<Consumer<JvmPart>> naming) {
    try (ExecutorService workers = Executors.newFixedThreadPool(STARTS_AT_ONCE)) {
      CompletionService<Void> starts = new ExecutorCompletionService<>(workers);
      AtomicInteger named = new AtomicInteger();
      try {
        naming.accept(
            part -> {
              starts.submit(() -> start(part), null);
              named.incrementAndGet();
            });
        for (int ended = 0; ended < named.get(); ended++) {
          get(starts.take());
        }
      } catch (InterruptedException interruption) {
        workers.shutdownNow();
        Thread.currentThread().interrupt();
        throw new StackException("Interrupted during the start", interruption);
      } catch (RuntimeException failure) {
        workers.shutdownNow();
        throw failure;
      }
    }
  }

  /**
   * Stops every part in order: gateway, services, Kafka, PostgreSQL. What is stopped already is
   * passed over. In the first run of a build the JVMs then write their class caches.
   */
  public void stop() {
    stop(Haste.WAITS_FOR_RECORDINGS);
  }

  /** What becomes of the class caches that JVMs write at their end. */
  private enum Haste {
    WAITS_FOR_RECORDINGS,
    DROPS_RECORDINGS
  }

  private void stop(Haste haste) {
    TreeMap<Integer, List<RunFile>> stages =
        RunFile.all(home).stream()
            .collect(Collectors.groupingBy(RunFile::order, TreeMap::new, Collectors.toList()));
    if (haste == Haste.WAITS_FOR_RECORDINGS && hasRecordings(stages.values())) {
      progress.say(
          "What the next start needs to be a fast one is written now, once for each build:");
    }
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (List<RunFile> stage : stages.descendingMap().values()) {
        List<Future<?>> stops = new ArrayList<>();
        stage.forEach(run -> stops.add(workers.submit(() -> stopAndForget(run, haste))));
        stops.forEach(Stack::get);
      }
    }
    forgetDamaged();
    // A start that was broken off may have left a server whose run file was not yet written.
    if (Files.isDirectory(home.postgres())) {
      EmbeddedPostgres.stop(home.postgres());
    }
  }

  private static boolean hasRecordings(Collection<List<RunFile>> stages) {
    return stages.stream()
        .flatMap(List::stream)
        .anyMatch(run -> run.recording() && run.isRunning());
  }

  private void stopAndForget(RunFile run, Haste haste) {
    long begin = System.nanoTime();
    String how = stop(run, haste);
    run.delete(home);
    progress.done(run.part(), since(begin), how);
  }

  private void forgetDamaged() {
    for (Path file : RunFile.damaged(home)) {
      progress.say(
          "%s is damaged and was removed. If %s still runs, nobody knows its process: look for it."
              .formatted(file, RunFile.partOf(file)));
      try {
        Files.deleteIfExists(file);
      } catch (IOException failure) {
        throw new UncheckedIOException("Could not delete " + file, failure);
      }
    }
  }

  /**
   * Kills a part as {@code kill -9} does; its run file stays.
   *
   * @param part its name
   */
  public void kill(String part) {
    run(part).process().ifPresent(ProcessHandle::destroyForcibly);
  }

  /**
   * Starts a part that is dead where the others look for it, while they run on, however they are.
   * It is not for two callers at once with the same part.
   *
   * @param part its name; it was started before, and nobody has stopped it in order since
   * @param environment variables beyond those that it had before; the servers take none
   * @throws StackException when it still runs, or does not start
   */
  public void startAgain(String part, Map<String, String> environment) {
    RunFile before = run(part);
    if (before.isRunning()) {
      throw new StackException(part + " still runs");
    }
    Secrets secrets = Secrets.in(home);
    if (part.equals(Plan.POSTGRES)) {
      startPostgres(secrets, before.port());
      return;
    }
    Plan plan = new Plan(options, secrets, RunFile.all(home));
    JvmPart again =
        part.equals(Plan.KAFKA)
            ? plan.broker()
            : plan.services(postgres()).stream()
                .filter(service -> service.name().equals(part))
                .findFirst()
                .orElseThrow();
    start(again.with(environment));
  }

  /**
   * The process of a part, for those who do to it what happens to processes.
   *
   * @param part its name
   * @return the process; empty when it is dead
   */
  public Optional<ProcessHandle> process(String part) {
    return run(part).process();
  }

  /**
   * Sends a signal to a process, and does not wait for what comes of it.
   *
   * @param signal its name, such as {@code STOP}
   * @param process who gets it
   */
  public static void signal(String signal, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException failure) {
      throw new StackException("There is no kill on this machine", failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", interruption);
    }
  }

  /**
   * Whether every part is there and says that it can serve.
   *
   * @return false also when nothing was started
   */
  public boolean isHealthy() {
    List<PartState> parts = state();
    return !parts.isEmpty() && parts.stream().allMatch(part -> part.state() == State.HEALTHY);
  }

  /**
   * How every part is, in the order of starting, also those that should be there and were not
   * started; empty when nothing was started.
   */
  List<PartState> state() {
    Map<String, Supplier<PartState>> states = new LinkedHashMap<>();
    for (String part : Plan.partNames(options.instances())) {
      states.put(part, () -> PartState.without(part, State.NOT_STARTED));
    }
    List<RunFile> runs = RunFile.all(home);
    runs.forEach(run -> states.put(run.part(), () -> PartState.of(run, home)));
    List<String> damaged = RunFile.damaged(home).stream().map(RunFile::partOf).toList();
    damaged.forEach(part -> states.put(part, () -> PartState.without(part, State.UNKNOWN)));
    return runs.isEmpty() && damaged.isEmpty()
        ? List.of()
        : states.values().parallelStream().map(Supplier::get).toList();
  }

  /**
   * The address of a part of the platform that speaks HTTP.
   *
   * @param part its name, {@code gateway} or {@code members-2}
   * @return its base address
   */
  public URI address(String part) {
    return URI.create("http://localhost:" + run(part).port());
  }

  /**
   * The address of the health and metrics of a part.
   *
   * @param part its name; none of the servers
   * @return its base address
   */
  public URI management(String part) {
    return URI.create("http://127.0.0.1:" + run(part).managementPort());
  }

  /**
   * The database server, with the superuser's password.
   *
   * @return the server
   * @throws StackException when it does not run
   */
  public EmbeddedPostgres postgres() {
    return EmbeddedPostgres.running(home.postgres())
        .orElseThrow(() -> new StackException("PostgreSQL does not run"));
  }

  /**
   * The secret of the secretariat's first client, whose id is {@link #SECRETARIAT_CLIENT}.
   *
   * @return the secret that the gateway was started with
   */
  public String secretariatSecret() {
    return Secrets.in(home).secretariatSecret();
  }

  private RunFile run(String part) {
    return RunFile.all(home).stream()
        .filter(run -> run.part().equals(part))
        .findFirst()
        .orElseThrow(
            () -> new StackException("There is no " + part + " running. Start it: ./caspian up"));
  }

  private void stopLeftovers() {
    if (state().isEmpty()) {
      return;
    }
    progress.say("An earlier run has left parts behind; stopping them first:");
    stop(Haste.DROPS_RECORDINGS);
  }

  private EmbeddedPostgres startPostgres(Secrets secrets, int port) {
    long begin = System.nanoTime();
    EmbeddedPostgres postgres = startServer(port, Log.fresh(home, Plan.POSTGRES));
    for (Service service : Service.ALL) {
      postgres.createUser(service.name(), secrets.databasePassword(service.name()));
      postgres.createDatabase(service.name(), service.name());
    }
    ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
    RunFile.of(Plan.POSTGRES, server, postgres.port(), 0, Plan.POSTGRES_ORDER).write(home);
    progress.done(Plan.POSTGRES, since(begin), "127.0.0.1:" + postgres.port());
    return postgres;
  }

  private EmbeddedPostgres startServer(int port, Path log) {
    try {
      return EmbeddedPostgres.start(home.postgres(), port, Map.of(), log);
    } catch (IllegalStateException refusal) {
      throw new StackException(
          "%s%nIts last lines:%n%s".formatted(refusal.getMessage(), Log.tail(log)), refusal);
    }
  }

  private void start(JvmPart part) {
    long begin = System.nanoTime();
    Optional<StartCache> cache = part.cache().filter(_ -> options.startCaches());
    boolean records = cache.filter(missing -> !missing.exists()).filter(recorded::add).isPresent();
    List<String> jvmOptions =
        records
            ? cache.orElseThrow().recordOptions()
            : cache.filter(StartCache::exists).map(StartCache::useOptions).orElse(List.of());
    JvmProcess process = JvmProcess.start(part, jvmOptions, Log.fresh(home, part.name()));
    RunFile run =
        RunFile.of(part.name(), process.handle(), part.port(), part.managementPort(), part.order());
    try {
      (records ? run.whileRecording() : run).write(home);
    } catch (RuntimeException failure) {
      // A start that is broken off is interrupted just here, too; nobody would find it again.
      process.kill();
      throw failure;
    }
    process.awaitReady();
    progress.done(part.name(), since(begin), "127.0.0.1:" + part.port());
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private String stop(RunFile run, Haste haste) {
    Optional<ProcessHandle> process = run.process();
    if (process.isEmpty()) {
      return "was not running";
    }
    if (run.part().equals(Plan.POSTGRES)) {
      return stopPostgres(process.get());
    }
    if (run.recording() && haste == Haste.DROPS_RECORDINGS) {
      return kill(process.get(), run);
    }
    process.get().destroy();
    Duration patience = run.recording() ? RECORDING_TIMEOUT : STOP_TIMEOUT;
    if (!hasEndedWithin(patience, run)) {
      return "did not stop in %d s; %s".formatted(patience.toSeconds(), kill(process.get(), run));
    }
    return run.recording() && StartCache.keepWritten(home, run.part())
        ? "stopped, and wrote its class cache"
        : "stopped";
  }

  /** One that hangs is killed: what it has answered is on the disk. */
  private String stopPostgres(ProcessHandle server) {
    try {
      EmbeddedPostgres.stop(home.postgres());
      return "stopped";
    } catch (IllegalStateException failure) {
      server.destroyForcibly();
      return "did not stop and was killed";
    }
  }

  private static String kill(ProcessHandle process, RunFile run) {
    process.destroyForcibly();
    hasEndedWithin(STOP_TIMEOUT, run);
    return "killed";
  }

  /** Asks often: the process is not our child, and the JDK looks after such ones twice a second. */
  private static boolean hasEndedWithin(Duration time, RunFile run) {
    long deadline = System.nanoTime() + time.toNanos();
    try {
      while (run.isRunning()) {
        if (System.nanoTime() > deadline) {
          return false;
        }
        Thread.sleep(POLL);
      }
      return true;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while " + run.part() + " stopped", interruption);
    }
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted during the start", interruption);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof StackException told) {
        throw told;
      }
      throw new StackException("A part failed: " + failure.getCause(), failure);
    }
  }
}
