package org.caspian.platform.access;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A JWKS document behind real HTTP. */
final class TestIssuer implements AutoCloseable {

  private final HttpServer server;
  private final AtomicInteger readings = new AtomicInteger();
  private volatile String document;

  TestIssuer(String document) {
    this.document = document;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/.well-known/jwks.json",
        exchange -> {
          readings.incrementAndGet();
          byte[] body = this.document.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  URI jwksUri() {
    return URI.create(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/.well-known/jwks.json");
  }

  void publish(String newDocument) {
    document = newDocument;
  }

  int readings() {
    return readings.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
