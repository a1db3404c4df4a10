package org.caspian.gateway.proxy;

import io.quarkus.test.common.QuarkusTestResource;
import java.util.UUID;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The gateway under test, a stub of a service behind it, and a raw connection in front of it. */
@QuarkusTestResource(GatewayServers.class)
@QuarkusTestResource(StubRoutes.class)
abstract class ProxyTest {

  static StubOrigin origin;
  static String token;

  /** A connection to the gateway, new for each test. */
  RawConnection gateway;

  /** By which the origin remembers the test's request. */
  String id;

  @BeforeAll
  static void startOrigin() {
    origin = new StubOrigin(StubRoutes.originPort());
  }

  @AfterAll
  static void stopOrigin() {
    origin.close();
  }

  @BeforeEach
  void connect() {
    if (token == null) {
      token = TheGateway.token(TheGateway.firstClient());
    }
    gateway = another();
    id = UUID.randomUUID().toString();
  }

  @AfterEach
  void disconnect() {
    gateway.close();
  }

  /** One more connection to the gateway. */
  static RawConnection another() {
    int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    return new RawConnection(port);
  }

  /** The head of a request with a valid token, and the empty line after it. */
  static String head(String requestLine, String... fields) {
    StringBuilder head = new StringBuilder(requestLine).append(" HTTP/1.1\r\nHost: gateway\r\n");
    head.append("Authorization: Bearer ").append(token).append("\r\n");
    for (String field : fields) {
      head.append(field).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  /** The path of the test's own request, on the usual route. */
  String path(String behaviour) {
    return "/v1/stub/" + behaviour + '/' + id;
  }
}
