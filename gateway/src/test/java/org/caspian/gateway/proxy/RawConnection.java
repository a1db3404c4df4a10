package org.caspian.gateway.proxy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A connection to the gateway on which a test writes bytes, as no HTTP client would. It is opened
 * with the first of them: the gateway waits for those only so long.
 */
public final class RawConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 15_000;

  private final Socket socket;
  private final int port;
  private InputStream in;

  /** A connection to this port of this machine. */
  public RawConnection(int port) {
    this(port, socket -> {});
  }

  /** A connection to this port of this machine, from this one of its addresses. */
  public RawConnection(InetAddress from, int port) {
    this(port, socket -> socket.bind(new InetSocketAddress(from, 0)));
  }

  private RawConnection(int port, Preparation preparation) {
    this.port = port;
    try {
      socket = new Socket();
      preparation.of(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens the connection, if it is not open. */
  RawConnection open() {
    try {
      if (!socket.isConnected()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Preparation {
    void of(Socket socket) throws IOException;
  }

  /** Writes text as it is, one byte a character. */
  public RawConnection write(String text) {
    return write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Writes bytes as they are. */
  public RawConnection write(byte[] bytes) {
    open();
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one answer, with its body. */
  public RawMessage read() {
    return read(false);
  }

  /** Reads one answer that has no body, whatever its fields say. */
  public RawMessage readHead() {
    return read(true);
  }

  private RawMessage read(boolean bodiless) {
    open();
    try {
      return RawMessage.read(in, bodiless);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What comes after the answers' heads, as it comes. */
  InputStream in() {
    open();
    return in;
  }

  /** Whether the gateway closes the connection, with nothing more said. */
  public boolean isClosedByGateway() {
    open();
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      // A reset is a close, too.
      return true;
    }
  }

  /** Whether the gateway closes it within this time, with nothing more said. */
  boolean isClosedWithin(Duration time) {
    open();
    try {
      socket.setSoTimeout(Math.toIntExact(time.toMillis()));
      boolean closed = isClosedByGateway();
      socket.setSoTimeout(PATIENCE_MILLIS);
      return closed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
