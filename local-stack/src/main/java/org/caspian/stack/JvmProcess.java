package org.caspian.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process of a part, from its start until it serves. */
final class JvmProcess {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(180);
  private static final Duration POLL = Duration.ofMillis(100);

  private final JvmPart part;
  private final Process process;
  private final Path log;

  private JvmProcess(JvmPart part, Process process, Path log) {
    this.part = part;
    this.process = process;
    this.log = log;
  }

  static JvmProcess start(JvmPart part, List<String> jvmOptions, Path log) {
    ProcessBuilder builder =
        new ProcessBuilder(part.command().apply(jvmOptions))
            .redirectErrorStream(true)
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(part.environment());
    // Without it glibc keeps an arena for each thread, some 60 MiB a process.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    try {
      return new JvmProcess(part, builder.start(), log);
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not start " + part.name(), failure);
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Ends it at once; comes back when it is gone. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /**
   * Waits until it serves.
   *
   * @throws StackException when it ends or does not become ready in time, with its log's last lines
   */
  void awaitReady() {
    long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
    while (!part.isReady().test(process.pid())) {
      if (hasEndedWithin(POLL)) {
        throw new StackException(
            "%s ended at its start (exit code %d). The last lines of %s:%n%s"
                .formatted(part.name(), process.exitValue(), log, Log.tail(log)));
      }
      if (System.nanoTime() > deadline) {
        throw new StackException(
            "%s is not ready after %d s. The last lines of %s:%n%s"
                .formatted(part.name(), START_TIMEOUT.toSeconds(), log, Log.tail(log)));
      }
    }
  }

  private boolean hasEndedWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while " + part.name() + " was starting", interruption);
    }
  }
}
