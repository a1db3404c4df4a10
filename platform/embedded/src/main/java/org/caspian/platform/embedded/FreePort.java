package org.caspian.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. */
public final class FreePort {

  private FreePort() {}

  /**
   * Asks the operating system for a port that nobody listens on now. Another process may take it
   * before the caller does, so whoever starts a server with it must be ready to ask again.
   *
   * @return a port from the ephemeral range
   */
  public static int any() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on the loopback interface", e);
    }
  }

  /**
   * Tells whether a server could listen on this port now.
   *
   * @param port the port to try
   * @return false when another process listens there
   */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // A port whose last connections still linger in TIME_WAIT is free for a server.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
