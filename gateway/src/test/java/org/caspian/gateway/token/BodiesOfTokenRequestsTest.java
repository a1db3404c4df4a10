package org.caspian.gateway.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.proxy.RawConnection;
import org.caspian.gateway.proxy.RawMessage;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of token requests as no HTTP client sends them. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class BodiesOfTokenRequestsTest {

  private static final String HEAD =
      "POST /oauth2/token HTTP/1.1\r\nHost: gateway\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\n";

  /** How many of one network are let in at once. */
  private static final int SHARE = 64;

  private final List<RawConnection> connections = new ArrayList<>();

  private RawConnection begin(String framing, String body) {
    return begin("127.0.0.1", framing, body);
  }

  private RawConnection begin(String from, String framing, String body) {
    RawConnection connection = new RawConnection(InetAddress.ofLiteral(from), port());
    connections.add(connection);
    return connection.write(HEAD + framing + "\r\n\r\n" + body);
  }

  private static int port() {
    return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
  }

  /** Each is let in: it is told to go on, and does not. */
  private void aShareOfSlowSenders(String from) {
    for (int i = 0; i < SHARE; i++) {
      RawConnection slow = begin(from, "Content-Length: 100\r\nExpect: 100-continue", "");
      assertEquals(100, slow.readHead().status());
    }
  }

  @AfterEach
  void hangUp() {
    connections.forEach(RawConnection::close);
  }

  private static void assertRefused(int status, RawMessage answer) {
    assertEquals(status, answer.status(), answer.text());
    assertTrue(answer.values("Content-Type").getFirst().startsWith("application/json"));
    assertTrue(answer.text().contains("\"invalid_request\""), answer.text());
  }

  @Test
  void sixteenKibibytesAreTheMostAlsoInChunks() {
    String chunk = Integer.toHexString(6_000) + "\r\n" + "&".repeat(6_000) + "\r\n";

    assertRefused(413, begin("Transfer-Encoding: chunked", chunk + chunk + chunk).read());
    assertRefused(413, begin("Content-Length: 16385", "").read());
    assertRefused(400, begin("Transfer-Encoding: chunked", chunk + chunk + "0\r\n\r\n").read());
  }

  @Test
  void whoSendsSlowlyKeepsNobodyFromATokenAndIsToldSo() {
    for (int i = 0; i < 60; i++) {
      begin("Content-Length: 100", "grant_type=");
    }

    assertEquals(200, TheGateway.tokenRequest(TheGateway.firstClient()).statusCode());
    assertRefused(408, connections.getFirst().read());
  }

  @Test
  void whoSendsSlowlyMakesOnlyItsOwnNetworkWait() {
    aShareOfSlowSenders("127.0.0.9");

    RawConnection neighbour = begin("127.0.0.9", "Content-Length: 0", "");

    assertEquals(200, TheGateway.tokenRequest(TheGateway.firstClient()).statusCode());
    RawMessage answer = neighbour.read();
    assertEquals(503, answer.status(), answer.text());
    assertEquals(List.of("1"), answer.values("Retry-After"));
    assertTrue(answer.text().contains("\"temporarily_unavailable\""), answer.text());
  }

  @Test
  void whoHangsUpMakesRoomForWhoWaits() {
    aShareOfSlowSenders("127.0.0.8");
    RawConnection neighbour = begin("127.0.0.8", "Content-Length: 5", "a=b&c");

    connections.getFirst().close();

    assertEquals(401, neighbour.read().status());
  }

  @Test
  void whatIsReadWithOneThatNobodyAskedForIsAnsweredToo() {
    try (RawConnection connection = new RawConnection(port())) {
      RawMessage answer =
          connection
              .write("GET /v1/status HTTP/1.1\r\nHost: gateway\r\nContent-Length: 5\r\n\r\nab")
              .read();

      assertEquals(200, answer.status(), answer.text());
      assertTrue(connection.isClosedByGateway(), "the rest is not waited for");
    }
  }

  @Test
  void whatIsAnnouncedToBeLongerThanAnyIsRefusedAlsoWhereNobodyAskedForOne() {
    try (RawConnection connection = new RawConnection(port())) {
      RawMessage answer =
          connection
              .write("GET /v1/status HTTP/1.1\r\nHost: gateway\r\nContent-Length: 1048577\r\n\r\n")
              .read();

      assertEquals(413, answer.status(), answer.text());
      assertTrue(answer.text().contains("\"body-too-large\""), answer.text());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/docs",
        "/problems",
        "/openapi.json",
        "/.well-known/jwks.json",
        "/v1/status"
      })
  void nothingElseThatIsOpenToAnybodyWaitsForOne(String path) {
    for (String framing : List.of("Content-Length: 5", "Transfer-Encoding: chunked")) {
      try (RawConnection connection = new RawConnection(port())) {
        RawMessage answer =
            connection
                .write("POST " + path + " HTTP/1.1\r\nHost: gateway\r\n" + framing + "\r\n\r\n")
                .read();

        assertEquals(405, answer.status(), answer.text());
        assertEquals(List.of("close"), answer.values("Connection"));
        assertTrue(connection.isClosedByGateway(), "whether or not it ever comes");
      }
    }
  }
}
