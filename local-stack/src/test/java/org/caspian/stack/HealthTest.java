package org.caspian.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthTest {

  private HttpServer service;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @Test
  void aServiceMayBeReadyAndNotWell() {
    answer("/q/health/ready", 200, "{}");
    answer(
        "/q/health/well",
        503,
        """
        {"status": "DOWN", "checks": [
          {"name": "messages leave", "status": "DOWN"}, {"name": "other", "status": "UP"}]}""");

    assertTrue(Health.isReady(port()));
    assertEquals(List.of("messages leave"), Health.troubles(port()));
  }

  @Test
  void whoSaysNothingOfItHasNoTroubles() {
    answer("/q/health/well", 200, "all well");

    assertEquals(List.of(), Health.troubles(port()));
    assertFalse(Health.isReady(port()));
  }

  private void answer(String path, int status, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    service.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private int port() {
    return service.getAddress().getPort();
  }
}
