package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.caspian.gateway.TestCertificate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * The head of a request takes two seconds at most here. A connection that says nothing is a clock:
 * it is ended when those are over.
 */
@QuarkusTest
class SlowHeadsTest extends ProxyTest {

  private static final Duration A_WHILE = Duration.ofMillis(100);

  @ConfigProperty(name = "quarkus.http.test-ssl-port")
  int tlsPort;

  @ConfigProperty(name = "caspian.tls.certificate")
  Path certificate;

  /** Of the framework's own paths. */
  @TestHTTPResource(value = "/health/live", management = true)
  URL health;

  /** Returns when a head that began now would have taken too long. */
  private static void untilALateHeadIsEnded() {
    try (RawConnection silent = another()) {
      assertTrue(silent.open().isClosedByGateway());
    }
  }

  /** Writes byte by byte, until the gateway closes the connection or the text is at its end. */
  private static boolean isEndedWhileWriting(RawConnection connection, String text) {
    for (char each : text.toCharArray()) {
      connection.write(String.valueOf(each));
      if (connection.isClosedWithin(A_WHILE)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void whoSaysNothingIsNotWaitedForForever() {
    assertTrue(gateway.open().isClosedByGateway());
  }

  @Test
  void norIsWhoBeginsTlsAndSaysNothing() {
    try (RawConnection silent = new RawConnection(tlsPort)) {
      // A record of a handshake, of which its head is all that comes.
      assertTrue(silent.write(new byte[] {22, 3, 1, 1, 0}).isClosedByGateway());
    }
  }

  @Test
  void aHeadThatTricklesIsEnded() {
    String head = head("GET " + path("echo"));

    assertTrue(isEndedWhileWriting(gateway, head));
    assertFalse(origin.saw(id));
  }

  @Test
  void soIsThatOfALaterRequest() {
    gateway.write(head("GET " + path("echo")));
    assertEquals(200, gateway.read().status());

    assertTrue(isEndedWhileWriting(gateway, head("GET " + path("echo"))));
  }

  @Test
  void aConnectionThatRestsBetweenRequestsIsNotEnded() {
    gateway.write(head("GET " + path("echo")));
    assertEquals(200, gateway.read().status());
    // One that is refused at the door, and one of the gateway's own.
    gateway.write(head("GET /v1/nothing"));
    assertEquals(404, gateway.read().status());
    gateway.write(head("GET /v1/clients?limit=1"));
    assertEquals(200, gateway.read().status());

    untilALateHeadIsEnded();

    gateway.write(head("GET " + path("echo")));
    assertEquals(200, gateway.read().status());
  }

  @Test
  void requestsInOneGoAreAnsweredAndThenItRests() {
    String request = head("GET " + path("echo"));
    gateway.write(request + request + request);
    for (int i = 0; i < 3; i++) {
      assertEquals(200, gateway.read().status());
    }

    untilALateHeadIsEnded();

    gateway.write(request);
    assertEquals(200, gateway.read().status());
  }

  @Test
  void aBodyThatTricklesIsNotCutByIt() {
    gateway.write(head("POST " + path("echo"), "Transfer-Encoding: chunked"));
    int pieces = 0;
    try (RawConnection silent = another()) {
      while (!silent.open().isClosedWithin(A_WHILE)) {
        gateway.write("1\r\nx\r\n");
        pieces++;
      }
    }
    gateway.write("0\r\n\r\n");

    assertTrue(gateway.read().text().endsWith("\n" + pieces));
  }

  @Test
  void aConnectionOfHttp2RestsToo() throws Exception {
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .sslContext(TestCertificate.trusting(certificate))
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder()
              .uri(URI.create("https://localhost:" + tlsPort + path("echo")))
              .header("Authorization", "Bearer " + token)
              .build();
      HttpResponse<String> first = client.send(request, BodyHandlers.ofString());
      assertEquals(200, first.statusCode());

      untilALateHeadIsEnded();

      HttpResponse<String> second = client.send(request, BodyHandlers.ofString());
      assertEquals(200, second.statusCode());
      assertEquals(HttpClient.Version.HTTP_2, second.version());
      assertEquals(first.connectionLabel(), second.connectionLabel(), "by the same connection");
    }
  }

  @Test
  void soDoesOneOfTheManagementPort() {
    String request = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    try (RawConnection probe = new RawConnection(health.getPort())) {
      assertEquals(200, probe.write(request).read().status());

      untilALateHeadIsEnded();

      assertEquals(200, probe.write(request).read().status());
    }
  }
}
