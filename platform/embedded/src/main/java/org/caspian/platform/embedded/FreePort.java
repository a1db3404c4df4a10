package org.caspian.platform.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class FreePort {

  private static final int FIRST = 15_000;
  private static final int LAST = 29_999;
  private static final int TRIES = 1_000;
  private static final int CONNECT_MILLIS = 500;

  /** Kept, because one that nobody knows any more this process could claim again. */
  private static final Queue<FileLock> CLAIMED = new ConcurrentLinkedQueue<>();

  private static FileChannel claims;

  private FreePort() {}

  /**
   * Finds a port that nobody listens on now. It is not one of those that the operating system gives
   * to connections that begin (32768 and more on Linux, 49152 and more on macOS): such a one may be
   * in use when a server that takes its time comes to listen on it. Nobody else who asks here gets
   * it while this process lives, in another process neither: platforms that start side by side take
   * half a minute until they listen. A server of another kind may still take it before.
   *
   * @return a port from 15000 to 29999
   */
  public static int any() {
    for (int tries = 0; tries < TRIES; tries++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
      if (isFree(port) && claim(port)) {
        return port;
      }
    }
    throw new IllegalStateException(
        "No free port from %d to %d on the loopback interface".formatted(FIRST, LAST));
  }

  /**
   * Takes a port for this process, until it ends.
   *
   * @return false if it is taken, by another process or this one
   */
  static boolean claim(int port) {
    try {
      FileLock claim = claims().tryLock(port, 1, false);
      if (claim != null) {
        CLAIMED.add(claim);
      }
      return claim != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      // Where nothing can be locked chance has to do.
      return true;
    }
  }

  /** A file of which each byte stands for a port. To close it would give all of them back. */
  private static synchronized FileChannel claims() throws IOException {
    if (claims == null) {
      Path file =
          Path.of(
              System.getProperty("java.io.tmpdir"),
              "caspian-ports-" + System.getProperty("user.name"));
      claims = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
    return claims;
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
