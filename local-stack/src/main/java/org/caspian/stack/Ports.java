package org.caspian.stack;

import java.util.HashSet;
import java.util.Set;
import org.caspian.platform.embedded.FreePort;

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
      int port = FreePort.any();
      if (GIVEN.add(port)) {
        return port;
      }
    }
  }

  /**
   * Makes sure that a port is free.
   *
   * @throws StackException when it is taken, naming it and how to choose another
   */
  static void requireFree(int port) {
    if (!FreePort.isFree(port)) {
      throw new StackException(
          "Port %d is taken by another program. Stop that, or choose another: CASPIAN_PORT=%d ./caspian up"
              .formatted(port, port + 1));
    }
  }
}
