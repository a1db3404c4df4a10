package org.caspian.platform.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real Kafka broker (KRaft, no other node) whose data lives in a folder. It runs in a process of
 * its own that ends with this JVM, listens on 127.0.0.1 only and makes no topics by itself.
 *
 * <p>A stopped or killed broker can be started again on its folder and port: clients then find it
 * as they would after a restart.
 */
public final class EmbeddedKafka implements AutoCloseable {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(20);

  private final Process process;
  private final int port;

  private EmbeddedKafka(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a broker on the folder, formatting it first if it is new, and waits until it answers.
   *
   * @param folder where the data lives; made if missing. The broker's log is {@code kafka.log} in
   *     it
   * @param port the port on 127.0.0.1, or 0 for a free one
   * @return the running broker
   * @throws IllegalStateException when the broker does not start; the message names its log
   */
  public static EmbeddedKafka start(Path folder, int port) {
    KafkaFolder files = new KafkaFolder(folder.toAbsolutePath());
    Path log = files.path().resolve("kafka.log");
    try {
      Files.createDirectories(files.path());
      long parent = ProcessHandle.current().pid();
      List<String> command =
          command(System.getProperty("java.class.path"), List.of(), files.path(), port);
      command.add(Long.toString(parent));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(Redirect.from(new File("/dev/null")))
              .redirectOutput(Redirect.appendTo(log.toFile()))
              .start();
      return new EmbeddedKafka(process, awaitReady(process, files, log));
    } catch (IOException e) {
      throw new UncheckedIOException("Kafka could not be started in " + folder, e);
    }
  }

  /**
   * The command that runs a broker in a process of its own, for those who start and watch processes
   * themselves.
   *
   * @param classPath a class path that holds this jar and Kafka's
   * @param jvmOptions options of the JVM beyond the ones that keep it small
   * @param folder where the data lives
   * @param port the port on 127.0.0.1
   * @return the words of the command, in a list that may be added to
   */
  public static List<String> command(
      String classPath, List<String> jvmOptions, Path folder, int port) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "-Xmx256m",
            // Room for what dies at once: a third of the heap by default, and all of it gets used.
            "-Xmn32m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            // Its libraries make JDK 25 warn; nobody here can mend that.
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s %3$s %5$s%6$s%n"));
    words.addAll(jvmOptions);
    words.addAll(List.of("-cp", classPath, KafkaMain.class.getName()));
    words.addAll(List.of(folder.toAbsolutePath().toString(), Integer.toString(port)));
    return words;
  }

  /**
   * Tells whether this code comes from a jar, as a class cache of the JVM requires.
   *
   * @return false in a build that has not packed it yet
   */
  public static boolean isPacked() {
    return KafkaMain.class
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .getPath()
        .endsWith(".jar");
  }

  /**
   * Tells whether the broker that runs as this process answers yet.
   *
   * @param folder the broker's folder
   * @param pid its process id
   * @return the port it listens on, or nothing while it still starts
   */
  public static Optional<Integer> readyPort(Path folder, long pid) {
    try {
      return new KafkaFolder(folder.toAbsolutePath()).portOf(pid);
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable folder of Kafka: " + folder, e);
    }
  }

  /**
   * Asks a broker on 127.0.0.1 which versions it speaks, as every client does first.
   *
   * @param port the port that it should listen on
   * @return false when it gives no answer within two seconds, as one that hangs
   */
  public static boolean answers(int port) {
    return KafkaHandshake.succeeds(port);
  }

  /**
   * Where clients find the broker.
   *
   * @return "127.0.0.1:port"
   */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /**
   * The port on 127.0.0.1.
   *
   * @return the port that the broker listens on
   */
  public int port() {
    return port;
  }

  /**
   * The broker's process.
   *
   * @return its process id
   */
  public long pid() {
    return process.pid();
  }

  /** Kills the broker as kill -9 does. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Stops the broker in order. */
  @Override
  public void close() {
    process.destroy();
    if (!awaitEnd()) {
      kill();
    }
  }

  private static int awaitReady(Process process, KafkaFolder files, Path log) throws IOException {
    long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      Optional<Integer> port = files.portOf(process.pid());
      if (port.isPresent()) {
        return port.get();
      }
      pause(process);
    }
    process.destroyForcibly();
    throw new IllegalStateException("Kafka did not start; its log: " + log);
  }

  /** Waits a moment, or less when the process ends meanwhile. */
  private static void pause(Process process) {
    try {
      process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new IllegalStateException("Interrupted while Kafka started", e);
    }
  }

  private boolean awaitEnd() {
    try {
      return process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
