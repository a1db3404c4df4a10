package org.caspian.platform.rest.things;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the build writes into the document. */
@QuarkusTest
class DocumentTest {

  private JsonNode document;

  @BeforeEach
  void readTheDocument() throws IOException {
    try (InputStream in =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("META-INF/quarkus-generated-openapi-doc.JSON")) {
      document = new ObjectMapper().readTree(in);
    }
  }

  @Test
  void anImportSaysHowLargeItMayBe() {
    assertEquals(5 << 20, operation("/v1/things/imports", "post").path("x-body-limit").intValue());
    assertFalse(operation("/v1/things", "post").has("x-body-limit"));
  }

  @Test
  void aPatchIsDerivedOnce() {
    JsonNode schemas = document.at("/components/schemas");
    assertTrue(schemas.has("ThingProfilePatch"));
    assertFalse(schemas.has("ThingProfilePatchPatch"));
  }

  @Test
  void whatIsAlwaysThereIsRequiredInAnswers() {
    assertTrue(required("ThingView").containsAll(List.of("version", "readers")));
    assertEquals(List.of("items"), required("PageThingView"));
  }

  @Test
  void answersNameTheirHeaders() {
    JsonNode create = operation("/v1/things", "post").path("responses");
    assertTrue(create.at("/201/headers").has("Location"), create.toString());
    assertTrue(create.at("/201/headers").has("Idempotency-Replayed"));
    assertTrue(create.at("/401/headers").has("WWW-Authenticate"));
    assertTrue(create.at("/503/headers").has("Retry-After"));
    JsonNode list = operation("/v1/things", "get").path("responses");
    assertFalse(list.at("/200/headers").has("Idempotency-Replayed"));
  }

  @Test
  void everyCommandTakesAKey() {
    assertTrue(parameters("/v1/things", "post").contains("Idempotency-Key"));
    assertTrue(parameters("/v1/things/{id}/hash", "put").contains("Idempotency-Key"));
    assertFalse(parameters("/v1/things", "get").contains("Idempotency-Key"));
  }

  @Test
  void wordsMeanWhatTheVocabularySays() {
    assertSays("What the thing is called", "Bell", property("ThingProfile", "name"));
    assertSays("What the thing is called", "Bell", property("ThingView", "name"));
    assertEquals(
        "A thing, as callers see it",
        document.at("/components/schemas/ThingView/description").textValue());
  }

  @Test
  void aWordOfOneSchemaGoesBeforeThatOfAll() {
    assertSays("The city in which the thing is", "Aktau", property("Place", "city"));
  }

  @Test
  void whatTheCodeSaysStays() {
    assertSays("Where post goes", "Harbour street 3", property("Place", "street"));
  }

  @Test
  void aPatchSaysWhatItsFieldsSay() {
    assertSays("Where post goes", "Harbour street 3", property("PlacePatch", "street"));
  }

  @Test
  void parametersAndHeadersShowAValue() {
    JsonNode list = operation("/v1/things", "get").path("parameters");
    JsonNode country =
        list.valueStream()
            .filter(one -> one.path("name").textValue().equals("country"))
            .toList()
            .getFirst();

    assertEquals("Only those of this country", country.path("description").textValue());
    assertEquals("KZ", country.path("example").textValue());
    assertTrue(
        operation("/v1/things", "post").at("/responses/503/headers/Retry-After").has("example"));
  }

  @Test
  void aBodyIsShownAsAWhole() {
    JsonNode body = operation("/v1/things", "post").at("/requestBody/content/application~1json");
    assertEquals("Bell", body.at("/example/name").textValue());
  }

  private static void assertSays(String description, String example, JsonNode schema) {
    assertEquals(description, schema.path("description").textValue());
    assertEquals(example, schema.at("/examples/0").textValue());
  }

  private JsonNode property(String schema, String name) {
    return document.at("/components/schemas/" + schema + "/properties/" + name);
  }

  private JsonNode operation(String path, String method) {
    return document.path("paths").path(path).path(method);
  }

  private List<String> parameters(String path, String method) {
    return operation(path, method).path("parameters").findValuesAsText("name");
  }

  private List<String> required(String schema) {
    List<String> names = new ArrayList<>();
    document
        .at("/components/schemas/" + schema + "/required")
        .forEach(name -> names.add(name.textValue()));
    return names;
  }
}
