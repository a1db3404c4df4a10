package org.caspian.gateway.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.proxy.RawConnection;
import org.caspian.gateway.proxy.RawMessage;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies of token requests as no HTTP client sends them. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class BodiesOfTokenRequestsTest {

  private static final String HEAD =
      "POST /oauth2/token HTTP/1.1\r\nHost: gateway\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\n";

  private final List<RawConnection> connections = new ArrayList<>();

  private RawConnection begin(String framing, String body) {
    int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    RawConnection connection = new RawConnection(port);
    connections.add(connection);
    return connection.write(HEAD + framing + "\r\n\r\n" + body);
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
}
