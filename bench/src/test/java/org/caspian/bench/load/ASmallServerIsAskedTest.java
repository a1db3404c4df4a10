package org.caspian.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ASmallServerIsAskedTest {

  private static final byte[] LONG = "0123456789".repeat(20_000).getBytes(StandardCharsets.UTF_8);

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/sized", exchange -> answer(exchange, 200, LONG.length));
    server.createContext("/chunked", exchange -> answer(exchange, 200, 0));
    server.createContext("/refused", exchange -> answer(exchange, 403, LONG.length));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange, int status, long length) throws IOException {
    asked.incrementAndGet();
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(status, length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(LONG);
    }
  }

  private int port() {
    return server.getAddress().getPort();
  }

  @Test
  void answersOfEveryFramingAreReadToTheirEnd() throws IOException {
    try (Line line = new Line(port())) {
      for (int round = 0; round < 3; round++) {
        assertEquals(200, line.send(Requests.get("/sized", "t")));
        assertEquals(200, line.send(Requests.get("/chunked", "t")));
        assertEquals(
            200, line.send(Requests.post("/sized", List.of("Content-Type: text/plain"), "body")));
      }
    }
    assertEquals(9, asked.get());
  }

  @Test
  void aRefusalIsAFailureAndIsTold() {
    Sample sample = subject("/refused").measure(Duration.ofMillis(200));

    assertEquals(0, sample.perSecond());
    assertEquals(asked.get(), sample.failures());
    assertTrue(sample.failure().startsWith("403 0123456789"), sample.failure());
  }

  @Test
  void aServerThatIsGoneIsAFailure() {
    server.stop(0);

    Sample sample = subject("/sized").at(100).measure(Duration.ofMillis(100));

    assertTrue(sample.failures() > 0);
  }

  @Test
  void atAFixedRateItIsAskedThatOften() {
    Sample sample = subject("/sized").at(50).measure(Duration.ofMillis(400));

    assertEquals(20, asked.get());
    assertEquals(50, sample.perSecond(), 1e-9);
    assertTrue(sample.p99() >= sample.p50());
  }

  private HttpSubject subject(String path) {
    return HttpSubject.asFastAsItCan(
        path, port(), Requests.inTurn(List.of(Requests.get(path, "t"))), 4);
  }
}
