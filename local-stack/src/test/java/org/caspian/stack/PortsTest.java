package org.caspian.stack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void aTakenPortIsNamedTogetherWithTheWayOut() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      StackException refusal =
          assertThrows(StackException.class, () -> Ports.requireFree(taken.getLocalPort()));

      assertTrue(refusal.getMessage().contains("Port " + taken.getLocalPort() + " is taken"));
      assertTrue(refusal.getMessage().contains("CASPIAN_PORT="));
    }
  }

  @Test
  void aFreePortIsFine() {
    assertDoesNotThrow(() -> Ports.requireFree(Ports.freePort()));
  }
}
