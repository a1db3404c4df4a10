package org.caspian.gateway.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.junit.jupiter.api.Test;

/** By services, by logs, and by whoever finds it. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class ATokenThatIsReadTest {

  /** Longer than the tests' own: as members' programs may meet it. */
  private static final String LONG_ISSUER = "https://api.universities-of-the-caspian.example";

  @Test
  void saysWhatItsSchemaHasAndNothingElse() throws IOException {
    Credentials reader = TheGateway.clientOf(TheGateway.member(), "members:read");
    for (Credentials client :
        List.of(
            TheGateway.firstClient(),
            TheGateway.clientOfSecretariat(),
            TheGateway.clientOf(TheGateway.member()),
            reader)) {
      assertEquals(List.of(), faults(TheGateway.token(client)), client.clientId());
    }
  }

  @Test
  void tellsOfAProgramAndItsInstitution() {
    UUID member = TheGateway.member();
    Credentials client = TheGateway.clientOf(member);

    Map<String, Object> claims = TheGateway.claims(TheGateway.token(client));

    assertEquals(
        Set.of(
            "iss", "aud", "sub", "client_id", "institution", "roles", "scope", "iat", "exp", "jti"),
        claims.keySet());
    assertEquals(client.clientId(), claims.get("sub"));
    assertEquals(client.clientId(), claims.get("client_id"));
    assertEquals(member.toString(), claims.get("institution"));
  }

  @Test
  void isShortWhenItIsForOneJob() {
    Credentials client =
        TheGateway.clientOf(TheGateway.member(), "mobility:read", "mobility:write", "changes:read");

    assertShorter(1_024, TheGateway.token(client));
  }

  /** With all that a member may have it is longer than that, but not by much. */
  @Test
  void isNeverLong() {
    Credentials client = TheGateway.clientOf(TheGateway.member());
    String token = TheGateway.token(client);

    assertEquals(11, TheGateway.claims(token).get("scope").toString().split(" ").length);
    assertShorter(1_152, token);
  }

  private static void assertShorter(int characters, String token) {
    int further = LONG_ISSUER.length() - TheGateway.claims(token).get("iss").toString().length();
    int length = token.length() + Math.ceilDiv(further * 4, 3);
    assertTrue(length < characters, "it may have " + length);
  }

  private static List<String> faults(String token) throws IOException {
    Map<String, Object> read =
        Map.of("header", TheGateway.header(token), "claims", TheGateway.claims(token));
    return schema().validate(new ObjectMapper().valueToTree(read)).stream()
        .map(Object::toString)
        .toList();
  }

  private static Schema schema() throws IOException {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    try (InputStream file =
        ATokenThatIsReadTest.class.getResourceAsStream("/access-token.schema.json")) {
      return registry.getSchema(new ObjectMapper().readTree(file));
    }
  }
}
