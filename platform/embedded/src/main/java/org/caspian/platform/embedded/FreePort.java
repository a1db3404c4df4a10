package org.caspian.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of the loopback interface. */
public final class FreePort {

  private static final int CONNECT_MILLIS = 500;

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
    return !answers(port) && canBeBound(port);
  }

  /** On macOS a port can be bound although another program listens on it on all interfaces. */
  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean canBeBound(int port) {
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
