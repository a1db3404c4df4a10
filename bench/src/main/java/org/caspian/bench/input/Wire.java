package org.caspian.bench.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.caspian.bench.platform.BenchException;

/** A connection to a server, that sends bytes as they are; for one thread. */
final class Wire implements AutoCloseable {

  private static final int CONNECT_MILLIS = 5_000;
  private static final Duration UNTIL_ENDED = Duration.ofSeconds(1);
  private static final int LONGEST_LINE = 1 << 20;

  private final String host;
  private final int port;
  private final Duration patience;
  private Socket socket;
  private InputStream in;
  private final byte[] buffer = new byte[1 << 14];
  private int at;
  private int end;

  Wire(URI server, Duration patience) {
    this.host = server.getHost();
    this.port = server.getPort();
    this.patience = patience;
  }

  /** Sends a request and waits for its answer as long as a caller would. */
  Reply send(Request request) {
    byte[] bytes = request.bytes(host + ":" + port);
    if (request.alone()) {
      close();
    }
    boolean kept = socket != null;
    Reply reply = send(bytes, request);
    if (kept && Reply.CLOSED.equals(reply.silence())) {
      // It may have been closed while it rested; on a new one that is no excuse.
      close();
      reply = send(bytes, request);
    }
    if (request.alone() || reply.silence() != null || closes(reply)) {
      close();
    }
    return reply;
  }

  /**
   * Sends the head at once, on a connection of its own, and the body byte by byte until something
   * comes back.
   *
   * @param pace between two bytes
   */
  Reply sendSlowly(Request request, Duration pace) {
    byte[] bytes = request.bytes(host + ":" + port);
    close();
    open();
    Socket caller = socket;
    int head = bytes.length - request.body().length;
    Thread sender = Thread.ofVirtual().start(() -> trickle(caller, bytes, head, pace));
    try {
      return read(System.nanoTime() + patience.toNanos(), false);
    } catch (SocketTimeoutException late) {
      return Reply.none(Reply.LATE);
    } catch (IOException closed) {
      return Reply.none(Reply.CLOSED);
    } finally {
      close();
      sender.interrupt();
    }
  }

  private static void trickle(Socket caller, byte[] bytes, int head, Duration pace) {
    try {
      caller.getOutputStream().write(bytes, 0, head);
      for (int at = head; at < bytes.length; at++) {
        Thread.sleep(pace);
        caller.getOutputStream().write(bytes[at]);
      }
    } catch (IOException | InterruptedException ended) {
      // Who reads knows.
    }
  }

  private static boolean closes(Reply reply) {
    return reply.header("connection").equalsIgnoreCase("close") || reply.isBare();
  }

  private Reply send(byte[] bytes, Request request) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      if (socket == null) {
        open();
      }
      write(bytes);
      if (request.half()) {
        socket.shutdownOutput();
      }
      return read(deadline, request.method().equals("HEAD"));
    } catch (SocketTimeoutException late) {
      return Reply.none(Reply.LATE);
    } catch (IOException closed) {
      return Reply.none(Reply.CLOSED);
    }
  }

  private void open() {
    try {
      socket = new Socket();
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      in = socket.getInputStream();
      at = 0;
      end = 0;
    } catch (IOException failure) {
      throw new BenchException("Nobody listens at %s:%d".formatted(host, port), failure);
    }
  }

  /** Who refuses early may not read to the end: the answer is there all the same. */
  private void write(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException notTaken) {
      // What is left to do is to read.
    }
  }

  private Reply read(long deadline, boolean headOnly) throws IOException {
    while (true) {
      String[] line = line(deadline).split(" ", 3);
      if (line.length < 2 || !line[0].startsWith("HTTP/1.")) {
        throw new IOException("no HTTP: " + String.join(" ", line));
      }
      int status = Integer.parseInt(line[1]);
      Map<String, List<String>> headers = headers(deadline);
      if (status / 100 == 1) {
        continue;
      }
      boolean empty = headOnly || status == 204 || status == 304;
      byte[] body = empty ? new byte[0] : unpacked(body(headers, deadline), headers);
      if (status >= 400 && body.length == 0 && !headOnly && hasEnded()) {
        headers.put(Reply.ENDED, List.of(""));
      }
      return new Reply(status, headers, body, null);
    }
  }

  private boolean hasEnded() {
    try {
      return next(System.nanoTime() + UNTIL_ENDED.toNanos()) < 0;
    } catch (IOException goesOn) {
      return false;
    }
  }

  private Map<String, List<String>> headers(long deadline) throws IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String line = line(deadline); !line.isEmpty(); line = line(deadline)) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(
              line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT),
              _ -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return headers;
  }

  /** Some requests ask for it. */
  private static byte[] unpacked(byte[] body, Map<String, List<String>> headers)
      throws IOException {
    if (body.length == 0 || !headers.getOrDefault("content-encoding", List.of()).contains("gzip")) {
      return body;
    }
    try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return packed.readAllBytes();
    }
  }

  private byte[] body(Map<String, List<String>> headers, long deadline) throws IOException {
    if (headers.containsKey("transfer-encoding")) {
      return chunks(deadline);
    }
    if (headers.containsKey("content-length")) {
      return bytes(Integer.parseInt(headers.get("content-length").getFirst()), deadline);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int one = next(deadline); one >= 0; one = next(deadline)) {
      all.write(one);
    }
    return all.toByteArray();
  }

  private byte[] chunks(long deadline) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line(deadline).split(";")[0].strip(), 16);
      all.writeBytes(bytes(size, deadline));
      line(deadline);
      if (size == 0) {
        return all.toByteArray();
      }
    }
  }

  private byte[] bytes(int count, long deadline) throws IOException {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      int one = next(deadline);
      if (one < 0) {
        throw new EOFException();
      }
      bytes[i] = (byte) one;
    }
    return bytes;
  }

  private String line(long deadline) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int one = next(deadline); one != '\n'; one = next(deadline)) {
      if (one < 0 || line.size() > LONGEST_LINE) {
        throw new EOFException();
      }
      line.write(one);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  private int next(long deadline) throws IOException {
    if (at == end) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new SocketTimeoutException();
      }
      socket.setSoTimeout((int) left);
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return at == end ? -1 : buffer[at++] & 0xFF;
  }

  @Override
  public void close() {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException gone) {
        // So it is closed.
      }
      socket = null;
    }
  }
}
