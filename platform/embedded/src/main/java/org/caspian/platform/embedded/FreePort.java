package org.caspian.platform.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class FreePort {

  private static final int FIRST = 15_000;
  private static final int LAST = 29_999;
  private static final int TRIES = 1_000;
  private static final int CONNECT_MILLIS = 500;

  private FreePort() {}

  /**
   * Finds a port that nobody listens on now. It is not one of those that the operating system gives
   * to connections that begin (32768 and more on Linux, 49152 and more on macOS): such a one may be
   * in use when a server that takes its time comes to listen on it. Another server may still take
   * it before the caller does, so whoever starts one with it must be ready to ask again.
   *
   * @return a port from 15000 to 29999
   */
  public static int any() {
    for (int tries = 0; tries < TRIES; tries++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException(
        "No free port from %d to %d on the loopback interface".formatted(FIRST, LAST));
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
