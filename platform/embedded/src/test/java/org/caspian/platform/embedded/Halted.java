package org.caspian.platform.embedded;

import java.io.IOException;

/** A process that hangs: it keeps its ports and answers nothing. */
final class Halted {

  private Halted() {}

  static void whileHalted(ProcessHandle process, Runnable body)
      throws IOException, InterruptedException {
    signal("STOP", process);
    try {
      body.run();
    } finally {
      signal("CONT", process);
    }
  }

  private static void signal(String name, ProcessHandle process)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }
}
