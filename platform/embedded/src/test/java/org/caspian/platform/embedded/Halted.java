package org.caspian.platform.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;

/** A process that hangs: it keeps its ports and answers nothing. */
final class Halted {

  private Halted() {}

  static void whileHalted(ProcessHandle process, Runnable body)
      throws IOException, InterruptedException {
    signal("STOP", process);
    try {
      awaitStop(process);
      body.run();
    } finally {
      signal("CONT", process);
    }
  }

  /** The signal is told of before the process stands still, which may answer until then. */
  private static void awaitStop(ProcessHandle process) throws IOException, InterruptedException {
    while (process.isAlive() && !state(process).startsWith("T")) {
      Thread.onSpinWait();
    }
  }

  private static String state(ProcessHandle process) throws IOException, InterruptedException {
    Process asked =
        new ProcessBuilder("ps", "-o", "stat=", "-p", Long.toString(process.pid())).start();
    String state = new String(asked.getInputStream().readAllBytes(), US_ASCII).strip();
    asked.waitFor();
    return state;
  }

  private static void signal(String name, ProcessHandle process)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }
}
