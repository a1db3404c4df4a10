package org.caspian.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
}
