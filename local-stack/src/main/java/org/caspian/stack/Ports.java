package org.caspian.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/**
 * The two ports of a service's process.
 *
 * @param http where it serves
 * @param management where it shows health and metrics
 */
record Ports(int http, int management) {

  private static final Set<Integer> GIVEN = new HashSet<>();

  /** A pair of free ports. */
  static Ports free() {
    return new Ports(freePort(), freePort());
  }

  /** A given port to serve on, and a free one for management. */
  static Ports serving(int http) {
    return new Ports(http, freePort());
  }

  /** A port that nobody listens on and that was not given away before by this process. */
  static synchronized int freePort() {
    while (true) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        if (GIVEN.add(socket.getLocalPort())) {
          return socket.getLocalPort();
        }
      } catch (IOException failure) {
        throw new UncheckedIOException("No free port", failure);
      }
    }
  }

  /**
   * Makes sure that a port is free.
   *
   * @throws StackException when it is taken, naming it and how to choose another
   */
  static void requireFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException taken) {
      throw new StackException(
          "Port %d is taken by another program. Stop that, or choose another: CASPIAN_PORT=%d ./caspian up"
              .formatted(port, port + 1),
          taken);
    }
  }
}
