package org.caspian.stack;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.caspian.platform.embedded.EmbeddedPostgres;

/**
 * The whole platform on this machine: PostgreSQL, a Kafka broker, the services and the gateway,
 * each a process of its own on the loopback address. The processes outlive this object; what is
 * known of them stands in run files, so that another JVM finds and stops them.
 */
public final class Stack {

  /** Id of the secretariat's first client. */
  public static final String SECRETARIAT_CLIENT = "secretariat";

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(20);

  private final StackOptions options;
  private final Home home;
  private final Progress progress;

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
   * Starts every part and waits until all are healthy. What an earlier run has left running on the
   * same folder is stopped first.
   *
   * @throws StackException when a part does not start, after the others were stopped; the message
   *     holds the reason and the last lines of its log
   */
  public void start() {
    stopLeftovers();
    Secrets secrets = Secrets.in(home);
    Plan plan = new Plan(options, secrets);
    JvmPart broker = plan.broker();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> kafka =
          workers.submit(
              () -> {
                trainMissing(List.of(broker));
                start(broker);
              });
      List<JvmPart> services = plan.services(startPostgres(secrets));
      get(kafka);
      trainMissing(services);
      List<Future<?>> starts = new ArrayList<>();
      services.forEach(service -> starts.add(workers.submit(() -> start(service))));
      starts.forEach(Stack::get);
    } catch (StackException failure) {
      stop();
      throw failure;
    }
  }

  /**
   * Stops every part in order: gateway, services, Kafka, PostgreSQL. What is stopped already is
   * passed over.
   */
  public void stop() {
    TreeMap<Integer, List<RunFile>> stages =
        RunFile.all(home).stream()
            .collect(Collectors.groupingBy(RunFile::order, TreeMap::new, Collectors.toList()));
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (List<RunFile> stage : stages.descendingMap().values()) {
        List<Future<?>> stops = new ArrayList<>();
        stage.forEach(run -> stops.add(workers.submit(() -> stopAndForget(run))));
        stops.forEach(Stack::get);
      }
    }
    // A start that was broken off may have left a server whose run file was not yet written.
    if (Files.isDirectory(home.postgres())) {
      EmbeddedPostgres.stop(home.postgres());
    }
  }

  private void stopAndForget(RunFile run) {
    long begin = System.nanoTime();
    String how = stop(run);
    run.delete(home);
    progress.done(run.part(), since(begin), how);
  }

  /**
   * Kills a part as {@code kill -9} does; its run file stays.
   *
   * @param part its name
   */
  public void kill(String part) {
    run(part).process().ifPresent(ProcessHandle::destroyForcibly);
  }

  /** How every started part is, in the order of starting; empty when nothing was started. */
  List<PartState> state() {
    return RunFile.all(home).parallelStream().map(PartState::of).toList();
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
    if (RunFile.all(home).isEmpty()) {
      return;
    }
    progress.say("An earlier run has left parts behind; stopping them first:");
    stop();
  }

  private EmbeddedPostgres startPostgres(Secrets secrets) {
    long begin = System.nanoTime();
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(home.postgres(), 0, Map.of(), Log.fresh(home, Plan.POSTGRES));
    for (Service service : Service.ALL) {
      postgres.createUser(service.name(), secrets.databasePassword(service.name()));
      postgres.createDatabase(service.name(), service.name());
    }
    ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
    RunFile.of(Plan.POSTGRES, server, postgres.port(), 0, Plan.POSTGRES_ORDER).write(home);
    progress.done(Plan.POSTGRES, since(begin), "127.0.0.1:" + postgres.port());
    return postgres;
  }

  private void start(JvmPart part) {
    long begin = System.nanoTime();
    List<String> jvmOptions =
        part.cache()
            .filter(cache -> options.startCaches() && cache.exists())
            .map(StartCache::useOptions)
            .orElse(List.of());
    JvmProcess process = JvmProcess.start(part, jvmOptions, Log.fresh(home, part.name()));
    RunFile.of(part.name(), process.handle(), part.port(), part.managementPort(), part.order())
        .write(home);
    process.awaitReady();
    progress.done(part.name(), since(begin), "127.0.0.1:" + part.port());
  }

  /** Trains the parts that have no cache yet, as many at once as there are cores to keep busy. */
  private void trainMissing(List<JvmPart> parts) {
    if (!options.startCaches()) {
      return;
    }
    // Instances of a service share a cache: one of them is trained.
    Map<StartCache, JvmPart> missing = new LinkedHashMap<>();
    for (JvmPart part : parts) {
      part.cache()
          .filter(cache -> !cache.exists())
          .ifPresent(cache -> missing.putIfAbsent(cache, part));
    }
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
      List<Future<?>> trainings = new ArrayList<>();
      missing.forEach((cache, part) -> trainings.add(workers.submit(() -> train(part, cache))));
      trainings.forEach(Stack::get);
    }
  }

  /** What cannot be trained starts slower; why it cannot start at all, its start will tell. */
  private void train(JvmPart part, StartCache missing) {
    long begin = System.nanoTime();
    try {
      part.train(missing, Log.fresh(home, part.name() + "-training"));
      progress.done(part.name(), since(begin), "trained for a faster start (once for each build)");
    } catch (StackException failure) {
      String reason = failure.getMessage().lines().findFirst().orElseThrow();
      progress.done(part.name(), since(begin), "not trained, starts slower: " + reason);
    }
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private String stop(RunFile run) {
    Optional<ProcessHandle> process = run.process();
    if (process.isEmpty()) {
      return "was not running";
    }
    if (run.part().equals(Plan.POSTGRES)) {
      EmbeddedPostgres.stop(home.postgres());
      return "stopped";
    }
    process.get().destroy();
    if (hasEndedWithin(STOP_TIMEOUT, run)) {
      return "stopped";
    }
    process.get().destroyForcibly();
    return "did not stop in %d s and was killed".formatted(STOP_TIMEOUT.toSeconds());
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
      throw new StackException("A part could not be started: " + failure.getCause(), failure);
    }
  }
}
