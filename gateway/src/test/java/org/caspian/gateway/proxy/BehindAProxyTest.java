package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Only Linux has more than one loopback address by itself. */
@QuarkusTest
@EnabledOnOs(OS.LINUX)
class BehindAProxyTest extends ProxyTest {

  @Test
  void aServiceIsToldWhoCalledTheProxy() throws UnknownHostException {
    int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    try (RawConnection proxy = new RawConnection(InetAddress.getByName(StubRoutes.PROXY), port)) {
      proxy.write(
          head(
              "GET " + path("echo"),
              "X-Forwarded-For: 6.6.6.6, 203.0.113.9",
              "X-Forwarded-Proto: https"));
      List<String> seen = proxy.read().text().lines().toList();

      assertTrue(seen.contains("X-Forwarded-For: 203.0.113.9"), seen.toString());
      assertTrue(seen.contains("X-Forwarded-Proto: https"), seen.toString());
      assertTrue(
          seen.contains("Forwarded: for=203.0.113.9;host=\"gateway\";proto=https"),
          seen.toString());
    }
  }
}
