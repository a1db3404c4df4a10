package org.caspian.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program that follows the document finds of texts that get new values over time. */
class KnownValuesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void allCodesOfProblemsAreNamed() throws IOException {
    JsonNode problems = JSON.readTree(Path.of("problems.json").toFile());

    assertEquals(problems.findValuesAsText("code"), known("Problem", "code"));
  }

  @Test
  void allTypesOfChangesAreNamed() throws IOException {
    List<String> types = known("ChangeView", "type");

    assertTrue(types.contains("access-granted"));
    assertTrue(types.contains("org.caspian.mobility.stay.planned.v1"), types.toString());
  }

  @Test
  void theyAreNoEnumBecauseMoreMayCome() throws IOException {
    assertFalse(document("Problem", "code").toString().contains("\"enum\""));
  }

  @Test
  void aDocumentWithoutThemStaysAsItIs() throws IOException {
    ObjectNode other = (ObjectNode) JSON.readTree("{\"components\": {\"schemas\": {}}}");
    ObjectNode before = other.deepCopy();

    KnownValues.addTo(other, Path.of("."));

    assertEquals(before, other);
  }

  private static List<String> known(String schema, String property) throws IOException {
    JsonNode values = document(schema, property).findPath(KnownValues.KEYWORD);
    return values.valueStream().map(JsonNode::textValue).toList();
  }

  private static ObjectNode document(String schema, String property) throws IOException {
    String text =
        """
        {"components": {"schemas": {"%s": {"properties": {"%s": {"type": "string"}}}}}}
        """;
    ObjectNode document = (ObjectNode) JSON.readTree(text.formatted(schema, property));
    KnownValues.addTo(document, Path.of("."));
    return document;
  }
}
