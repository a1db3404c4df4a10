package org.caspian.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program of PostgreSQL to its end. PostgreSQL refuses to run as root; there it is run in a
 * user namespace of its own, in which root's files still belong to it but it is nobody to itself.
 */
final class ServerCommand {

  private static final long TIMEOUT_SECONDS = 120;

  private final List<String> words;

  private ServerCommand(List<String> words) {
    this.words = words;
  }

  static ServerCommand of(Path program, String... arguments) {
    List<String> words = new ArrayList<>();
    if (runsAsRoot()) {
      words.addAll(List.of("unshare", "-U"));
    }
    words.add(program.toString());
    words.addAll(List.of(arguments));
    return new ServerCommand(words);
  }

  /**
   * Runs the program and waits for it.
   *
   * @throws IllegalStateException when it fails; the message holds what it printed
   */
  void run() {
    try {
      // A file, not a pipe: a server that the program leaves behind would hold the pipe open.
      Path output = Files.createTempFile("caspian-command", ".out");
      try {
        int status = runInto(output);
        if (status != 0) {
          throw new IllegalStateException(explain(status, text(output)));
        }
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(words.getFirst() + " could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while running " + words.getFirst(), e);
    }
  }

  private String explain(int status, String output) {
    if (output.startsWith("unshare:")) {
      return "PostgreSQL does not run as root, and this system gives root no user namespace ("
          + output
          + "). Run as another user.";
    }
    return String.join(" ", words) + " ended with " + status + ": " + output;
  }

  private int runInto(Path output) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(output.toFile());
    // Messages in English, whatever the machine speaks; and no PGPORT and the like of the user.
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PG"));
    environment.put("LC_ALL", "C");
    Process process = builder.start();
    if (!hasEnded(process)) {
      process.destroyForcibly();
      throw new IllegalStateException(
          String.join(" ", words) + " took longer than " + TIMEOUT_SECONDS + " s");
    }
    return process.exitValue();
  }

  /**
   * Waits also when it is interrupted, and is interrupted then: a program that is left in its midst
   * may leave a server behind that nobody knows of.
   */
  private static boolean hasEnded(Process process) throws InterruptedException {
    try {
      return process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      throw e;
    }
  }

  private static String text(Path output) throws IOException {
    return new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
  }

  private static boolean runsAsRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
