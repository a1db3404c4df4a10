package org.caspian.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caspian.platform.embedded.EmbeddedKafka;
import org.caspian.platform.embedded.EmbeddedPostgres;

/**
 * The whole platform on this machine: PostgreSQL, a Kafka broker, the services and the gateway,
 * each a process of its own on the loopback address. The processes outlive this object; what is
 * known of them stands in run files, so that another JVM finds and stops them.
 */
public final class Stack {

  /** Id of the secretariat's first client. */
  public static final String SECRETARIAT_CLIENT = "secretariat";

  private static final String POSTGRES = "postgres";
  private static final String KAFKA = "kafka";
  private static final int POSTGRES_ORDER = 0;
  private static final int KAFKA_ORDER = 1;
  private static final int SERVICE_ORDER = 2;
  private static final int GATEWAY_ORDER = 3;
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration KAFKA_TIMEOUT = Duration.ofSeconds(60);

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
    if (options.gatewayPort() != 0) {
      Ports.requireFree(options.gatewayPort());
    }
    List<Service> services = new ArrayList<>(Service.BEHIND_THE_GATEWAY);
    services.add(Service.GATEWAY);
    Map<Service, Path> jars = jars(services);
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> kafka = workers.submit(this::startKafka);
      EmbeddedPostgres postgres = startPostgres(services);
      String bootstrapServers = get(kafka);
      Map<String, Ports> ports = assignPorts(services);
      Map<String, String> shared = sharedEnvironment(bootstrapServers, ports);
      trainMissingCaches(services, jars, postgres, shared);
      List<Future<?>> starts = new ArrayList<>();
      for (Service service : services) {
        for (int instance = 1; instance <= options.instances(); instance++) {
          String part = partName(service, instance);
          int place = service.equals(Service.GATEWAY) ? GATEWAY_ORDER : SERVICE_ORDER;
          starts.add(
              workers.submit(
                  () ->
                      startService(
                          part,
                          service,
                          jars.get(service),
                          environment(service, postgres, shared),
                          ports.get(part),
                          place)));
        }
      }
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
    progress.done(run.part(), Duration.ofNanos(System.nanoTime() - begin), how);
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

  private static String partName(Service service, int instance) {
    return instance == 1 ? service.name() : service.name() + "-" + instance;
  }

  private Map<Service, Path> jars(List<Service> services) {
    Map<Service, Path> jars = new HashMap<>();
    for (Service service : services) {
      jars.put(
          service,
          service
              .jar(options.repository())
              .orElseThrow(
                  () -> new StackException(service.module() + " is not built: ./caspian build")));
    }
    return jars;
  }

  private void stopLeftovers() {
    if (RunFile.all(home).isEmpty()) {
      return;
    }
    progress.say("An earlier run has left parts behind; stopping them first:");
    stop();
  }

  private EmbeddedPostgres startPostgres(List<Service> services) {
    long begin = System.nanoTime();
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(home.postgres(), 0, Map.of(), Log.fresh(home, POSTGRES));
    Secrets secrets = Secrets.in(home);
    for (Service service : services) {
      postgres.createUser(service.name(), secrets.databasePassword(service.name()));
      postgres.createDatabase(service.name(), service.name());
    }
    RunFile.of(
            POSTGRES,
            ProcessHandle.of(postgres.pid()).orElseThrow(),
            postgres.port(),
            0,
            POSTGRES_ORDER)
        .write(home);
    progress.done(
        POSTGRES, Duration.ofNanos(System.nanoTime() - begin), "127.0.0.1:" + postgres.port());
    return postgres;
  }

  private String startKafka() throws Exception {
    long begin = System.nanoTime();
    int port = Ports.freePort();
    Path log = Log.fresh(home, KAFKA);
    Files.createDirectories(home.kafka());
    ProcessBuilder builder =
        new ProcessBuilder(
                EmbeddedKafka.command(
                    System.getProperty("java.class.path"), List.of(), home.kafka(), port))
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    Process process = builder.start();
    RunFile.of(KAFKA, process.toHandle(), port, 0, KAFKA_ORDER).write(home);
    long deadline = begin + KAFKA_TIMEOUT.toNanos();
    while (EmbeddedKafka.readyPort(home.kafka(), process.pid()).isEmpty()) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
        throw new StackException(
            "Kafka did not start. The last lines of %s:%n%s".formatted(log, Log.tail(log)));
      }
    }
    progress.done(KAFKA, Duration.ofNanos(System.nanoTime() - begin), "127.0.0.1:" + port);
    return "127.0.0.1:" + port;
  }

  private Map<String, Ports> assignPorts(List<Service> services) {
    Map<String, Ports> ports = new HashMap<>();
    for (Service service : services) {
      for (int instance = 1; instance <= options.instances(); instance++) {
        boolean first = service.equals(Service.GATEWAY) && instance == 1;
        ports.put(
            partName(service, instance),
            first && options.gatewayPort() != 0
                ? Ports.serving(options.gatewayPort())
                : Ports.free());
      }
    }
    return ports;
  }

  private Map<String, String> sharedEnvironment(String kafka, Map<String, Ports> ports) {
    String gateway = "http://localhost:" + ports.get(partName(Service.GATEWAY, 1)).http();
    Secrets secrets = Secrets.in(home);
    Map<String, String> shared = new HashMap<>();
    shared.put("CASPIAN_ISSUER", System.getenv().getOrDefault("CASPIAN_ISSUER", gateway));
    shared.put("CASPIAN_JWKS_URI", gateway + "/.well-known/jwks.json");
    shared.put("CASPIAN_KAFKA", kafka);
    shared.put("CASPIAN_PERSON_KEY", secrets.personKey());
    for (Service service : Service.BEHIND_THE_GATEWAY) {
      shared.put(
          "CASPIAN_ROUTES_%s_UPSTREAMS".formatted(service.name().toUpperCase(Locale.ROOT)),
          IntStream.rangeClosed(1, options.instances())
              .mapToObj(instance -> "127.0.0.1:" + ports.get(partName(service, instance)).http())
              .collect(Collectors.joining(",")));
    }
    shared.putAll(options.environment());
    return shared;
  }

  private Map<String, String> environment(
      Service service, EmbeddedPostgres postgres, Map<String, String> shared) {
    Secrets secrets = Secrets.in(home);
    Map<String, String> environment = new HashMap<>(shared);
    environment.put("CASPIAN_DB_URL", postgres.jdbcUrl(service.name()));
    environment.put("CASPIAN_DB_USER", service.name());
    environment.put("CASPIAN_DB_PASSWORD", secrets.databasePassword(service.name()));
    if (service.equals(Service.GATEWAY)) {
      environment.put("CASPIAN_KEY_ENCRYPTION_KEY", secrets.keyEncryptionKey());
      environment.put("CASPIAN_BOOTSTRAP_CLIENT_ID", SECRETARIAT_CLIENT);
      environment.put("CASPIAN_BOOTSTRAP_CLIENT_SECRET", secrets.secretariatSecret());
    }
    return environment;
  }

  private Void startService(
      String part,
      Service service,
      Path jar,
      Map<String, String> environment,
      Ports ports,
      int order) {
    long begin = System.nanoTime();
    StartCache cache = new StartCache(home, service, jar);
    List<String> jvmOptions =
        options.startCaches() && cache.exists() ? List.of(cache.useOption()) : List.of();
    ServiceProcess process =
        ServiceProcess.start(
            part, service, jar, jvmOptions, environment, ports, Log.fresh(home, part));
    RunFile.of(part, process.handle(), ports.http(), ports.management(), order).write(home);
    process.awaitReady();
    progress.done(
        part, Duration.ofNanos(System.nanoTime() - begin), "http://localhost:" + ports.http());
    return null;
  }

  private void trainMissingCaches(
      List<Service> services,
      Map<Service, Path> jars,
      EmbeddedPostgres postgres,
      Map<String, String> shared) {
    if (!options.startCaches()) {
      return;
    }
    // Training keeps a core busy.
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
      List<Future<?>> trainings = new ArrayList<>();
      for (Service service : services) {
        Path jar = jars.get(service);
        StartCache cache = new StartCache(home, service, jar);
        if (!cache.exists()) {
          Map<String, String> environment = environment(service, postgres, shared);
          trainings.add(workers.submit(() -> train(service, jar, cache, environment)));
        }
      }
      trainings.forEach(Stack::get);
    }
  }

  /** Starts a service once, with nobody to serve, so that its JVM writes the cache at its end. */
  private void train(Service service, Path jar, StartCache cache, Map<String, String> environment) {
    long begin = System.nanoTime();
    ServiceProcess process =
        ServiceProcess.start(
            service.name(),
            service,
            jar,
            List.of(cache.trainOption()),
            environment,
            Ports.free(),
            Log.fresh(home, service.name() + "-training"));
    try {
      process.awaitReady();
      process.handle().destroy();
      if (!process.hasEndedWithin(Duration.ofSeconds(60))) {
        throw new StackException(service.name() + " did not end after its training run");
      }
    } finally {
      process.handle().destroyForcibly();
    }
    progress.done(
        service.name(),
        Duration.ofNanos(System.nanoTime() - begin),
        "trained for a faster start (once for each build)");
  }

  private String stop(RunFile run) {
    Optional<ProcessHandle> process = run.process();
    if (process.isEmpty()) {
      return "was not running";
    }
    if (run.part().equals(POSTGRES)) {
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
