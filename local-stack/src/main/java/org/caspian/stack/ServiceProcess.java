package org.caspian.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of a service, from its start to its health. */
final class ServiceProcess {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
  private static final Duration POLL = Duration.ofMillis(25);

  private final String part;
  private final Process process;
  private final Path log;
  private final int managementPort;

  private ServiceProcess(String part, Process process, Path log, int managementPort) {
    this.part = part;
    this.process = process;
    this.log = log;
    this.managementPort = managementPort;
  }

  static ServiceProcess start(
      String part,
      Service service,
      Path jar,
      List<String> jvmOptions,
      Map<String, String> environment,
      Ports ports,
      Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx%dm".formatted(service.heapMegabytes()),
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders"));
    command.addAll(jvmOptions);
    command.addAll(List.of("-jar", jar.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(ports.http()));
    builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management()));
    // Without it glibc keeps an arena for each thread, some 60 MiB a process.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    try {
      return new ServiceProcess(part, builder.start(), log, ports.management());
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not start " + part, failure);
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /**
   * Waits until it serves.
   *
   * @throws StackException when it ends or does not become ready in time, with its log's last lines
   */
  void awaitReady() {
    long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
    while (!Health.isReady(managementPort)) {
      if (hasEndedWithin(POLL)) {
        throw new StackException(
            "%s ended at its start (exit code %d). The last lines of %s:%n%s"
                .formatted(part, process.exitValue(), log, Log.tail(log)));
      }
      if (System.nanoTime() > deadline) {
        throw new StackException(
            "%s is not ready after %d s. The last lines of %s:%n%s"
                .formatted(part, START_TIMEOUT.toSeconds(), log, Log.tail(log)));
      }
    }
  }

  boolean hasEndedWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while " + part + " was starting", interruption);
    }
  }
}
