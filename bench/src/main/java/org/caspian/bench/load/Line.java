package org.caspian.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection of HTTP/1.1 that is kept open, for one request at a time. It reads answers without
 * looking into them, and so costs little beside the server that it shares the processors with.
 */
final class Line implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 15_000;
  private static final int BUFFER = 64 * 1024;
  private static final int EXCERPT = 300;
  private static final String CHUNKED = "\r\ntransfer-encoding: chunked";
  private static final String LENGTH = "\r\ncontent-length: ";
  private static final String LAST = "\r\nconnection: close";

  private final int port;
  private final byte[] buffer = new byte[BUFFER];
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private int next;
  private int end;
  private int bodyBegins;
  private String overwritten;

  /** A connection to a port of this machine; it is opened when it is needed. */
  Line(int port) {
    this.port = port;
  }

  /**
   * Sends a request and reads the whole answer.
   *
   * @return its status
   * @throws IOException when there is none; the next request goes over a new connection
   */
  int send(byte[] request) throws IOException {
    try {
      if (socket == null) {
        open();
      }
      out.write(request);
      return receive();
    } catch (IOException failure) {
      close();
      throw failure;
    }
  }

  /** How the body of the last answer began, for who wants to tell what it was. */
  String excerpt() {
    return overwritten != null ? overwritten : beginning();
  }

  private String beginning() {
    int length = Math.clamp(end - bodyBegins, 0, EXCERPT);
    return new String(buffer, bodyBegins, length, StandardCharsets.UTF_8);
  }

  private void open() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  private int receive() throws IOException {
    next = 0;
    end = 0;
    overwritten = null;
    String head = head();
    bodyBegins = next;
    if (head.contains(CHUNKED)) {
      skipChunks();
    } else {
      skip(length(head));
    }
    if (head.contains(LAST)) {
      close();
    }
    return Integer.parseInt(head, 9, 12, 10);
  }

  private String head() throws IOException {
    int seen = 0;
    while (true) {
      for (; seen + 3 < end; seen++) {
        if (buffer[seen] == '\r'
            && buffer[seen + 1] == '\n'
            && buffer[seen + 2] == '\r'
            && buffer[seen + 3] == '\n') {
          next = seen + 4;
          return new String(buffer, 0, seen + 2, StandardCharsets.ISO_8859_1)
              .toLowerCase(Locale.ROOT);
        }
      }
      fill();
    }
  }

  private static long length(String head) {
    int at = head.indexOf(LENGTH);
    return at < 0
        ? 0
        : Long.parseLong(head, at + LENGTH.length(), head.indexOf('\r', at + LENGTH.length()), 10);
  }

  private void skipChunks() throws IOException {
    while (true) {
      String size = line();
      int semicolon = size.indexOf(';');
      long length = Long.parseLong(semicolon < 0 ? size : size.substring(0, semicolon), 16);
      if (length == 0) {
        while (!line().isEmpty()) {
          // What trails behind the last chunk.
        }
        return;
      }
      skip(length);
      line();
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      int each = read();
      if (each == '\n') {
        return line.toString();
      }
      if (each != '\r') {
        line.append((char) each);
      }
    }
  }

  private int read() throws IOException {
    if (next == end) {
      refill();
    }
    return buffer[next++];
  }

  private void skip(long length) throws IOException {
    long left = length;
    while (left > 0) {
      if (next == end) {
        refill();
      }
      int part = (int) Math.min(left, end - next);
      next += part;
      left -= part;
    }
  }

  /** Takes more behind what is there. */
  private void fill() throws IOException {
    if (end == BUFFER) {
      throw new IOException("The head of an answer has no end");
    }
    int more = in.read(buffer, end, BUFFER - end);
    if (more < 0) {
      throw new EOFException("The server hung up");
    }
    end += more;
  }

  /** Everything was read: what comes may overwrite it, when there is no room behind. */
  private void refill() throws IOException {
    if (end == BUFFER) {
      if (overwritten == null) {
        overwritten = beginning();
      }
      next = 0;
      end = 0;
    }
    fill();
  }

  @Override
  public void close() {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException alreadyGone) {
        // Nobody needs it any more.
      }
      socket = null;
    }
  }
}
