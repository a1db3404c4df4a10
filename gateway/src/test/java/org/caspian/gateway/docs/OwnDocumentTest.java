package org.caspian.gateway.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.caspian.gateway.GatewayServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gateway's own API document, as the build makes it. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class OwnDocumentTest {

  private JsonNode document;

  @BeforeEach
  void readTheDocument() throws IOException {
    ClassLoader classes = Thread.currentThread().getContextClassLoader();
    try (InputStream json =
        classes.getResourceAsStream("META-INF/quarkus-generated-openapi-doc.JSON")) {
      document = new ObjectMapper().readTree(json);
    }
  }

  @Test
  void theKeySetIsAnObjectWithKeys() {
    JsonNode schema =
        document
            .path("paths")
            .path("/.well-known/jwks.json")
            .at("/get/responses/200/content")
            .path("application/json")
            .path("schema");

    assertEquals("#/components/schemas/JsonWebKeySet", schema.path("$ref").asText());
    assertEquals(
        "array", document.at("/components/schemas/JsonWebKeySet/properties/keys/type").asText());
  }

  @Test
  void everyScopeThatIsOfferedIsDescribed() {
    Map<String, String> described =
        new ObjectMapper()
            .convertValue(
                document.at("/components/securitySchemes/oauth2/flows/clientCredentials/scopes"),
                new TypeReference<>() {});
    List<String> offered =
        RestAssured.get("/.well-known/oauth-authorization-server").path("scopes_supported");

    assertEquals(new TreeSet<>(offered), new TreeSet<>(described.keySet()));
    assertEquals("Read changes", described.get("changes:read"));
    assertEquals("Change clients", described.get("clients:write"));
  }

  @Test
  void whatIsShownIsNamedAsAView() {
    JsonNode schemas = document.at("/components/schemas");

    for (String name : List.of("ClientView", "ClientWithSecretView", "ChangeView", "ChangesView")) {
      assertTrue(schemas.has(name), name);
    }
  }
}
