package org.caspian.stack;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caspian.platform.embedded.EmbeddedKafka;
import org.caspian.platform.embedded.EmbeddedPostgres;

/** Who is started on which ports, and what each is told of the others. */
final class Plan {

  static final String POSTGRES = "postgres";
  static final int POSTGRES_ORDER = 0;
  static final String KAFKA = "kafka";
  private static final int KAFKA_ORDER = 1;
  private static final int SERVICE_ORDER = 2;
  private static final int GATEWAY_ORDER = 3;

  /**
   * A service writes the file itself that its output is appended to, and puts it aside when it has
   * grown long.
   */
  private static final Map<String, String> LOGGING =
      Map.of(
          "QUARKUS_LOG_CONSOLE_ENABLED", "false",
          "QUARKUS_LOG_FILE_ENABLED", "true",
          "QUARKUS_LOG_FILE_FORMAT", "${quarkus.log.console.format}",
          "QUARKUS_LOG_FILE_ROTATION_MAX_FILE_SIZE", "10M",
          "QUARKUS_LOG_FILE_ROTATION_MAX_BACKUP_INDEX", "3",
          "QUARKUS_LOG_FILE_ROTATION_ROTATE_ON_BOOT", "false");

  private final StackOptions options;
  private final Secrets secrets;
  private final Map<Service, Path> jars = new LinkedHashMap<>();
  private final Map<String, Ports> ports = new HashMap<>();
  private final int kafkaPort;

  /**
   * Plans a start.
   *
   * @param known the parts that have their ports already, because they run or are to come back
   *     where the others look for them
   * @throws StackException when a service is not built, or the gateway's port is taken
   */
  Plan(StackOptions options, Secrets secrets, List<RunFile> known) {
    this.options = options;
    this.secrets = secrets;
    for (Service service : Service.ALL) {
      jars.put(service, builtJar(service));
    }
    known.forEach(run -> ports.put(run.part(), new Ports(run.port(), run.managementPort())));
    kafkaPort = ports.computeIfAbsent(KAFKA, _ -> Ports.free()).http();
    String first = partName(Service.GATEWAY, 1);
    if (options.gatewayPort() != 0 && !ports.containsKey(first)) {
      Ports.requireFree(options.gatewayPort());
      ports.put(first, Ports.serving(options.gatewayPort()));
    }
    instances(options.instances())
        .forEach((name, _) -> ports.computeIfAbsent(name, _ -> Ports.free()));
  }

  /** The names of all parts, in the order of starting. */
  static List<String> partNames(int instances) {
    List<String> names = new ArrayList<>(List.of(POSTGRES, KAFKA));
    names.addAll(instances(instances).keySet());
    return names;
  }

  /** The processes of ours by their names, the gateway's last. */
  private static Map<String, Service> instances(int instances) {
    Map<String, Service> parts = new LinkedHashMap<>();
    for (Service service : Service.ALL) {
      for (int instance = 1; instance <= instances; instance++) {
        parts.put(partName(service, instance), service);
      }
    }
    return parts;
  }

  /** The broker, small and with a simple compiler: it must be there soon, not be the fastest. */
  JvmPart broker() {
    Path folder = options.home().kafka();
    String whole = System.getProperty("java.class.path");
    // A cache takes jars only. In a half built repository the broker's own code may be a folder.
    boolean cached = EmbeddedKafka.isPacked();
    String classPath = cached ? jarsOf(whole) : whole;
    return new JvmPart(
        KAFKA,
        jvmOptions -> EmbeddedKafka.command(classPath, jvmOptions, folder, kafkaPort),
        Map.of(),
        kafkaPort,
        0,
        KAFKA_ORDER,
        pid -> EmbeddedKafka.readyPort(folder, pid).isPresent(),
        cached
            ? Optional.of(new StartCache(options.home(), KAFKA, pathsOf(classPath)))
            : Optional.empty());
  }

  /** Every instance of every service, the gateway's last. */
  List<JvmPart> services(EmbeddedPostgres postgres) {
    List<JvmPart> parts = new ArrayList<>();
    instances(options.instances())
        .forEach((name, service) -> parts.add(service(service, name, postgres)));
    return parts;
  }

  private JvmPart service(Service service, String name, EmbeddedPostgres postgres) {
    Ports own = ports.get(name);
    Path jar = jars.get(service);
    StartCache cache = new StartCache(options.home(), service.name(), List.of(jar));
    return new JvmPart(
        name,
        jvmOptions -> command(service, jar, jvmOptions),
        environment(service, name, own, postgres),
        own.http(),
        own.management(),
        service.equals(Service.GATEWAY) ? GATEWAY_ORDER : SERVICE_ORDER,
        pid -> Health.isReady(own.management()),
        Optional.of(cache));
  }

  private Path builtJar(Service service) {
    return service
        .jar(options.repository())
        .orElseThrow(() -> new StackException(service.module() + " is not built: ./caspian build"));
  }

  private static String partName(Service service, int instance) {
    return instance == 1 ? service.name() : service.name() + "-" + instance;
  }

  /**
   * The simple compiler only: with the thorough one, five parts that start at once on two cores
   * take half as long again, and 200 MiB more. Not so the gateway, which every request passes; and
   * where the JDK signs, only that compiler has a fast way to multiply large numbers.
   */
  private static List<String> compilers(Service service) {
    return service.equals(Service.GATEWAY) ? List.of() : List.of("-XX:TieredStopAtLevel=1");
  }

  /**
   * A small one with room for survivors: the default is used up whole before it is swept for the
   * first time, which is 20 MiB a process. Smaller still in the services: at their start they open
   * their jar again and again, and its directory of 8 MiB each time would go to the old ones
   * otherwise (as measured).
   */
  private static List<String> nursery(Service service) {
    return service.equals(Service.GATEWAY)
        ? List.of("-Xmn24m", "-XX:SurvivorRatio=4")
        : List.of("-Xmn20m", "-XX:SurvivorRatio=3");
  }

  private List<String> command(Service service, Path jar, List<String> jvmOptions) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Xmx%dm".formatted(service.heapMegabytes()));
    words.addAll(nursery(service));
    words.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            // What the compilers used goes back to the system after ten seconds.
            "-XX:TrimNativeHeapInterval=10000",
            "-XX:+ExitOnOutOfMemoryError",
            // Else the server refuses what is no URI bare, and keeps the connection: see
            // platform/rest.
            "-Dvertx.disableURIValidation=true",
            // Of libraries that would make the JVM warn.
            "--enable-native-access=ALL-UNNAMED"));
    words.addAll(compilers(service));
    words.addAll(options.jvmOptions());
    words.addAll(jvmOptions);
    words.addAll(List.of("-jar", jar.toString()));
    return words;
  }

  private Map<String, String> environment(
      Service service, String name, Ports own, EmbeddedPostgres postgres) {
    Map<String, String> environment = new HashMap<>(shared());
    environment.put("CASPIAN_DB_URL", postgres.jdbcUrl(service.name()));
    environment.put("CASPIAN_DB_USER", service.name());
    environment.put("CASPIAN_DB_PASSWORD", secrets.databasePassword(service.name()));
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(own.http()));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(own.management()));
    environment.putAll(LOGGING);
    environment.put("QUARKUS_LOG_FILE_PATH", options.home().log(name).toString());
    if (service.equals(Service.GATEWAY)) {
      environment.put("CASPIAN_ACCESS_LOG_FILE", options.home().accessLog(name).toString());
      environment.put("CASPIAN_KEY_ENCRYPTION_KEY", secrets.keyEncryptionKey());
      environment.put("CASPIAN_BOOTSTRAP_CLIENT_ID", Stack.SECRETARIAT_CLIENT);
      environment.put("CASPIAN_BOOTSTRAP_CLIENT_SECRET", secrets.secretariatSecret());
    }
    return environment;
  }

  private Map<String, String> shared() {
    String gateway = "http://localhost:" + ports.get(partName(Service.GATEWAY, 1)).http();
    Map<String, String> shared = new HashMap<>();
    shared.put("CASPIAN_ISSUER", System.getenv().getOrDefault("CASPIAN_ISSUER", gateway));
    shared.put("CASPIAN_JWKS_URI", gateway + "/.well-known/jwks.json");
    shared.put("CASPIAN_KAFKA", "127.0.0.1:" + kafkaPort);
    shared.put("CASPIAN_PERSON_KEY", secrets.personKey());
    for (Service service : Service.BEHIND_THE_GATEWAY) {
      shared.put(
          "CASPIAN_ROUTES_%s_UPSTREAMS".formatted(service.name().toUpperCase(Locale.ROOT)),
          upstreams(service));
    }
    if (options.instances() == 1) {
      // Nobody takes over, so nobody has to be told first.
      shared.put("QUARKUS_SHUTDOWN_DELAY", "0");
    }
    shared.putAll(options.environment());
    return shared;
  }

  private String upstreams(Service service) {
    return IntStream.rangeClosed(1, options.instances())
        .mapToObj(instance -> ports.get(partName(service, instance)))
        .map(each -> "127.0.0.1:%d check %d".formatted(each.http(), each.management()))
        .collect(Collectors.joining(","));
  }

  private static String jarsOf(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> pathsOf(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).toList();
  }
}
