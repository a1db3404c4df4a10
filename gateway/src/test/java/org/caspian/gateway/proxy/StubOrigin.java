package org.caspian.gateway.proxy;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.caspian.platform.testkit.Await;

/**
 * A service behind the gateway as a test needs it, speaking raw HTTP. The path says how it behaves:
 * {@code /v1/<route>/<behaviour>/<id>}, and it remembers by id what it saw.
 */
final class StubOrigin implements AutoCloseable {

  /** What a request with this id came to. */
  enum Fate {
    /** Read to its end. */
    READ,
    /** The connection was closed before the answer, or the body, was done. */
    ABORTED
  }

  /** Bytes of a long answer: more than a client of HTTP/2 takes before it has read some. */
  static final int LONG = 20 << 20;

  private static final int BUFFER = 64 * 1024;

  private final ServerSocket server;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean ready = true;
  private final Set<Socket> connections = new CopyOnWriteArraySet<>();
  private final Map<String, Fate> fates = new ConcurrentHashMap<>();
  private final Map<String, Integer> times = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> written = new ConcurrentHashMap<>();

  private final Thread acceptor;

  StubOrigin(int port) {
    try {
      server = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    acceptor = Thread.ofVirtual().start(this::accept);
  }

  /** Whether a request with this id was seen at all. */
  boolean saw(String id) {
    return fates.containsKey(id);
  }

  /** How often a request with this id was read to its end. */
  int times(String id) {
    return times.getOrDefault(id, 0);
  }

  /**
   * What it says from now on when it is asked whether it is ready; waits until that is known to who
   * asks, who asks again only after it has taken the answer.
   */
  void ready(boolean isReady) {
    ready = isReady;
    int before = asked.get();
    Await.until("it was asked and asked again", () -> asked.get() > before + 1);
  }

  /** Waits until the request with this id has come to this. */
  void awaitFate(String id, Fate fate) {
    Await.until("the request " + id + " is " + fate, () -> fates.get(id) == fate);
  }

  /** How many bytes of its answer it has handed to the connection. */
  long written(String id) {
    return written.computeIfAbsent(id, i -> new AtomicLong()).get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      boolean open = true;
      while (open) {
        open = answer(in, socket);
      }
    } catch (IOException e) {
      // The gateway has closed the connection; the fates say what became of its request.
    } finally {
      connections.remove(socket);
    }
  }

  private boolean answer(InputStream in, Socket socket) throws IOException {
    String[] path = {"", "", "", "", ""};
    String id = "";
    try {
      in.mark(BUFFER);
      RawMessage head = RawMessage.readHead(in);
      path = head.startLine().split(" ")[1].split("[/?]");
      if (path[1].equals("q")) {
        asked.incrementAndGet();
        send(
            socket,
            (ready ? "HTTP/1.1 200 OK" : "HTTP/1.1 503 Down") + "\r\nContent-Length: 0\r\n\r\n");
        return true;
      }
      id = path[4];
      if (path[3].equals("early")) {
        fates.put(id, Fate.READ);
        send(socket, "HTTP/1.1 409 Conflict\r\nContent-Length: 5\r\n\r\nearly");
        return false;
      }
      if (path[3].equals("deaf")) {
        fates.put(id, Fate.READ);
        return false;
      }
      in.reset();
      RawMessage request = RawMessage.read(in, false);
      fates.put(id, Fate.READ);
      times.merge(id, 1, Integer::sum);
      return behave(path[3], id, request, in, socket);
    } catch (IOException e) {
      if (!id.isEmpty()) {
        fates.put(id, Fate.ABORTED);
      }
      throw e;
    }
  }

  private boolean behave(
      String behaviour, String id, RawMessage request, InputStream in, Socket socket)
      throws IOException {
    switch (behaviour) {
      case "echo", "imports" -> echo(request, socket);
      case "head" -> send(socket, "HTTP/1.1 200 OK\r\nContent-Length: 123\r\n\r\n");
      case "empty" -> send(socket, "HTTP/1.1 204 No Content\r\nX-Kept: yes\r\n\r\n");
      case "unchanged" -> send(socket, "HTTP/1.1 304 Not Modified\r\nETag: \"7.x\"\r\n\r\n");
      case "unchanged-chunked" ->
          send(socket, "HTTP/1.1 304 Not Modified\r\nTransfer-Encoding: chunked\r\n\r\n");
      case "unchanged-length" ->
          send(socket, "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n");
      case "head-chunked" -> send(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
      case "hop-by-hop" ->
          send(
              socket,
              "HTTP/1.1 200 OK\r\nConnection: X-Secret\r\nX-Secret: s\r\nKeep-Alive: timeout=5\r\n"
                  + "Proxy-Authenticate: Basic\r\nProxy-Connection: keep-alive\r\nTrailer: X\r\n"
                  + "Upgrade: h2c\r\nX-Kept: yes\r\nETag: \"7\"\r\nContent-Length: 2\r\n\r\nok");
      case "indiscreet" ->
          send(
              socket,
              "HTTP/1.1 200 OK\r\nForwarded: for=10.0.0.1\r\nX-Forwarded-For: 10.0.0.1\r\n"
                  + "X-Forwarded-Host: inside\r\nX_Forwarded_User: u\r\nX-Real-IP: 10.0.0.1\r\n"
                  + "X-Time-Left: 600\r\nX-Member-Id: m\r\nX-Client-Roles: SECRETARIAT\r\n"
                  + "X-Kept: yes\r\nContent-Length: 2\r\n\r\nok");
      case "chunked" ->
          send(
              socket,
              "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                  + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n");
      case "half" -> {
        send(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
        return false;
      }
      case "half-chunked" -> {
        send(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
        return false;
      }
      case "garbage" -> {
        send(socket, "SSH-2.0-OpenSSH_9.2\r\n\r\n");
        return false;
      }
      case "gone" -> {
        return false;
      }
      case "gone-at-first" -> {
        if (times(id) == 1) {
          return false;
        }
        echo(request, socket);
      }
      case "odd-encoding" ->
          send(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nxxxxx");
      case "switch" ->
          send(
              socket,
              "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n");
      case "hang" -> hang(in);
      case "stall" -> {
        send(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
        hang(in);
      }
      case "stall-chunked" -> {
        send(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
        hang(in);
      }
      case "stream-chunked" -> streamChunks(64, socket);
      case "stream" -> stream(id, 64 << 20, socket);
      case "long" -> stream(id, LONG, socket);
      default -> throw new IllegalArgumentException(behaviour);
    }
    return true;
  }

  private static void echo(RawMessage request, Socket socket) throws IOException {
    String seen =
        request.startLine()
            + '\n'
            + String.join("\n", request.fields())
            + "\n\n"
            + request.body().length;
    byte[] body = seen.getBytes(StandardCharsets.ISO_8859_1);
    send(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n" + seen);
  }

  /** Until the other side hangs up. */
  private static void hang(InputStream in) throws IOException {
    if (in.read() < 0) {
      throw new EOFException();
    }
  }

  private void stream(String id, long length, Socket socket) throws IOException {
    AtomicLong count = written.computeIfAbsent(id, i -> new AtomicLong());
    send(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n");
    byte[] piece = new byte[BUFFER];
    while (count.get() < length) {
      socket.getOutputStream().write(piece);
      count.addAndGet(piece.length);
    }
  }

  private static void streamChunks(int mebibytes, Socket socket) throws IOException {
    send(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < mebibytes; i++) {
      send(socket, "100000\r\n" + "x".repeat(1 << 20) + "\r\n");
    }
    send(socket, "0\r\n\r\n");
  }

  private static void send(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() {
    try {
      server.close();
      // Who waits for a connection keeps the port until it has seen that.
      acceptor.join();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
