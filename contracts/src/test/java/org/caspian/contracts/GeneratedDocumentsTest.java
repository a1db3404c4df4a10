package org.caspian.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator writes the keys of an object in an order that changes from build to build. */
class GeneratedDocumentsTest {

  private static final String ONE_ORDER =
      """
      {"openapi": "3.1.0", "paths": {"/v1/a": {"get": {"summary": "A", "operationId": "a"}}},
       "components": {"schemas": {"A": {"type": "object",
         "properties": {"id": {"type": "string", "format": "uuid"}, "code": {"type": "string"}}}}}}
      """;

  private static final String ANOTHER_ORDER =
      """
      {"components": {"schemas": {"A": {"type": "object",
         "properties": {"id": {"format": "uuid", "type": "string"}, "code": {"type": "string"}}}}},
       "paths": {"/v1/a": {"get": {"operationId": "a", "summary": "A"}}}, "openapi": "3.1.0"}
      """;

  @Test
  void areTheSameWhateverTheOrderOfKeys(@TempDir Path one, @TempDir Path another)
      throws IOException {
    build(one, ONE_ORDER);
    build(another, ANOTHER_ORDER);

    assertEquals(Contracts.generate(one), Contracts.generate(another));
  }

  @Test
  void keepTheOrderOfPropertiesWhichIsThatOfTheCode(@TempDir Path root) throws IOException {
    build(root, ONE_ORDER);

    String document = Contracts.generate(root).get("members.json");

    assertTrue(document.indexOf("\"id\"") < document.indexOf("\"code\""), document);
  }

  private static void build(Path root, String document) throws IOException {
    Path folder = Files.createDirectories(root.resolve("members-service/target/openapi"));
    Files.writeString(folder.resolve("openapi.json"), document);
  }
}
