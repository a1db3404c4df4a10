package org.caspian.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaspianServersTest {

  @Test
  void setsEveryNameAnApplicationReads() {
    Map<String, String> configuration = configuration(Map.of("kafka", "none"));

    assertTrue(configuration.get("CASPIAN_DB_URL").startsWith("jdbc:postgresql://127.0.0.1:"));
    assertEquals(configuration.get("CASPIAN_DB_URL"), configuration.get("caspian.db-url"));
    assertEquals(TestIssuer.jwksUri(), configuration.get("caspian.jwks-uri"));
    assertEquals(TestIssuer.issuer(), configuration.get("caspian.issuer"));
    assertEquals("127.0.0.1:9", configuration.get("caspian.kafka"));
    assertEquals(32, Base64.getDecoder().decode(configuration.get("caspian.person-key")).length);
    assertEquals("0", configuration.get("quarkus.http.test-port"));
  }

  @Test
  void theGatewayIsItsOwnIssuer() {
    assertNull(configuration(Map.of("kafka", "none", "issuer", "none")).get("caspian.issuer"));
  }

  private static Map<String, String> configuration(Map<String, String> arguments) {
    CaspianServers servers = new CaspianServers();
    servers.init(arguments);
    return servers.start();
  }
}
