package org.caspian.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {

  @Test
  void isNoneThatTheSystemGivesToConnections() {
    assertTrue(IntStream.range(0, 200).map(_ -> FreePort.any()).allMatch(port -> port < 32_768));
  }

  @Test
  void isNotFreeOnceAServerListensOnIt() throws IOException {
    int port = FreePort.any();
    assertTrue(FreePort.isFree(port));

    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertFalse(FreePort.isFree(port));
    }
  }

  @Test
  void isGivenToOneOnly() throws IOException, InterruptedException {
    int port = FreePort.any();

    assertFalse(FreePort.claim(port));
    assertEquals(1, claimedByAnotherProcess(port), "taken");
    assertEquals(0, claimedByAnotherProcess(14_999), "not one of those that are given");
  }

  private static int claimedByAnotherProcess(int port) throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            AnotherProcess.class.getName(),
            Integer.toString(port))
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Ends with 0 if it gets the port. */
  static final class AnotherProcess {

    private AnotherProcess() {}

    public static void main(String[] arguments) {
      System.exit(FreePort.claim(Integer.parseInt(arguments[0])) ? 0 : 1);
    }
  }
}
