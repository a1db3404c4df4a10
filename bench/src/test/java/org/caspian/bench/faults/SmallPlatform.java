package org.caspian.bench.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that gives tokens, and answers writes as a test says: the last answer for ever. */
final class SmallPlatform implements AutoCloseable {

  /** Says nothing and hangs up. */
  static final Reply HANGS_UP = new Reply(0, "");

  /** With a header that names a key. */
  private static final String TOKEN =
      Base64.getUrlEncoder().encodeToString("{\"kid\":\"key-1\"}".getBytes(UTF_8)) + ".e30.c2ln";

  private final HttpServer server;
  private final Queue<Reply> replies = new ArrayDeque<>();
  private volatile long lifetime = 600;
  private final List<String> keys = new CopyOnWriteArrayList<>();

  /** An answer. */
  record Reply(int status, String body) {}

  SmallPlatform() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  void willAnswer(Reply... all) {
    replies.addAll(List.of(all));
  }

  /** Tokens that it gives from now on live so many seconds. */
  void tokensLiveFor(long seconds) {
    lifetime = seconds;
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** The idempotency keys of all writes that came. */
  List<String> keys() {
    return List.copyOf(keys);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestURI().getPath().equals("/oauth2/token")) {
      send(
          exchange,
          new Reply(
              200, "{\"access_token\": \"%s\", \"expires_in\": %d}".formatted(TOKEN, lifetime)));
      return;
    }
    keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    Reply reply = replies.size() > 1 ? replies.remove() : replies.element();
    if (reply.equals(HANGS_UP)) {
      exchange.close();
    } else {
      send(exchange, reply);
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
