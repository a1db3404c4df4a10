package org.caspian.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SignalGuardTest {

  @Test
  void workThatIsBrokenOffIsUndoneBeforeTheProcessEnds() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Work.class.getName())
            .start();
    try (BufferedReader output = process.inputReader()) {
      assertEquals("working", output.readLine());

      process.toHandle().destroy();

      assertEquals(List.of("undone"), output.lines().toList());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void workThatEndsByItselfIsNotUndone() {
    StringBuilder told = new StringBuilder();

    SignalGuard.run(() -> told.append("done"), () -> told.append(", undone"));

    assertEquals("done", told.toString());
  }

  /** Works until it is interrupted. */
  static final class Work {

    private Work() {}

    public static void main(String[] arguments) {
      SignalGuard.run(Work::work, () -> System.out.println("undone"));
    }

    private static void work() {
      System.out.println("working");
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException interruption) {
        throw new IllegalStateException(interruption);
      }
    }
  }
}
