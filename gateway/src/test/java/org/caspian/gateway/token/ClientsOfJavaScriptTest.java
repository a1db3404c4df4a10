package org.caspian.gateway.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * {@code oauth4webapi} and {@code openid-client}, from the issuer's name alone. They need Node, as
 * the checks of the contracts do, and stand with them; the build insists on it in CI.
 */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class ClientsOfJavaScriptTest {

  private static final Path TOOLS = Path.of("..", "contracts", "check");

  @ConfigProperty(name = "caspian.issuer")
  String issuer;

  @Test
  void getAskAboutAndEndTokensByEachMethod() throws Exception {
    assumeTrue(
        "true".equals(System.getenv("CI"))
            || Files.isDirectory(TOOLS.resolve("node_modules/oauth4webapi")),
        "there is no Node, or ./caspian test has not fetched the libraries yet");
    UUID member = TheGateway.member();
    TheGateway.Credentials bySecret = TheGateway.clientOf(member, "members:read", "changes:read");
    TheGateway.Credentials byKey = TheGateway.clientOf(member, "members:read");
    TheGateway.Credentials odd = TheGateway.firstClient();
    ECKey key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
    TheGateway.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("keys", List.of(key.toPublicJWK().toJSONObject())))
        .put("/v1/clients/" + byKey.id() + "/keys")
        .then()
        .statusCode(200);

    Path said = Files.createTempFile("clients", ".log");
    Process clients =
        new ProcessBuilder("node", "clients.mjs")
            .directory(TOOLS.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try (OutputStream input = clients.getOutputStream()) {
      new ObjectMapper()
          .writeValue(
              input,
              Map.of(
                  "issuer",
                  issuer,
                  "audience",
                  AccessTokens.AUDIENCE,
                  "secretClient",
                  Map.of("id", bySecret.clientId(), "secret", bySecret.clientSecret()),
                  "oddClient",
                  Map.of("id", odd.clientId(), "secret", odd.clientSecret()),
                  "keyClient",
                  Map.of("id", byKey.clientId(), "jwk", key.toJSONObject()),
                  "scope",
                  "members:read"));
    }
    boolean ended = clients.waitFor(60, TimeUnit.SECONDS);
    clients.destroyForcibly();
    assertTrue(ended, Files.readString(said));
    assertEquals(0, clients.exitValue(), Files.readString(said));
    Files.delete(said);
  }
}
