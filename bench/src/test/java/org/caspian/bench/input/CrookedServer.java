package org.caspian.bench.input;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A server that answers everything alike, as a test says. */
final class CrookedServer implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile int status;
  private volatile String type = "application/problem+json";
  private volatile String body = "";
  private volatile boolean named = true;
  private volatile boolean patient = true;
  private volatile boolean packed;

  CrookedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  void answers(int newStatus, String newType, String newBody) {
    status = newStatus;
    type = newType;
    body = newBody;
  }

  /** Packs what it says, as some callers ask. */
  void packs() {
    packed = true;
  }

  /** Says no more to which request it answers. */
  void namesNoRequest() {
    named = false;
  }

  /** Answers before the body has come. */
  void isImpatient() {
    patient = false;
  }

  /** Takes the request, and says nothing. */
  void saysNothing() {
    status = 0;
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (patient) {
      exchange.getRequestBody().readAllBytes();
    }
    if (exchange.getRequestURI().getPath().equals("/oauth2/token")) {
      send(exchange, 200, "application/json", "{\"access_token\": \"a\"}");
    } else if (status != 0) {
      send(exchange, status, type, body);
    }
  }

  private void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = packed ? gzip(body) : body.getBytes(StandardCharsets.UTF_8);
    if (packed) {
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    }
    exchange.getResponseHeaders().add("Content-Type", type);
    if (named) {
      exchange.getResponseHeaders().add("X-Request-Id", "a-request");
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    // To close it is to wait for what still comes.
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
