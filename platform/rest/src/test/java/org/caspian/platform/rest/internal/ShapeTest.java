package org.caspian.platform.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.caspian.platform.rest.FieldError;
import org.junit.jupiter.api.Test;

class ShapeTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void ofAHundredThousandWrongEntriesAHundredAreLookedAt() throws Exception {
    Shape shape =
        shape(
            """
            {"type": "object", "properties": {"conditions": {"type": "array", "items": {
              "type": "object", "required": ["a", "b", "c"], "properties": {
                "a": {"type": "string"}, "b": {"type": "string"}, "c": {"type": "string"}}}}}}
            """);
    ObjectNode value = MAPPER.createObjectNode();
    ArrayNode conditions = value.putArray("conditions");
    for (int i = 0; i < 100_000; i++) {
      conditions.addObject();
    }
    BoundedErrors run = new BoundedErrors(Shape.MAX_ERRORS);

    List<FieldError> errors = shape.errorsOf(value, run);

    assertEquals(100, errors.size());
    assertEquals("/conditions/0/a", errors.getFirst().pointer());
    assertEquals(100, run.made());
  }

  @Test
  void ofTenThousandUnknownFieldsAHundredAreLookedAt() throws Exception {
    Shape shape =
        shape(
            """
            {"type": "object", "properties": {"name": {"type": "string"}}}
            """);
    ObjectNode value = MAPPER.createObjectNode();
    for (int i = 0; i < 10_000; i++) {
      value.put("unknown" + i, i);
    }
    BoundedErrors run = new BoundedErrors(Shape.MAX_ERRORS);

    assertEquals(100, shape.errorsOf(value, run).size());
    assertEquals(100, run.made());
  }

  @Test
  void errorsOfABranchThatIsNotTakenAreBoundedToo() throws Exception {
    Shape shape =
        shape(
            """
            {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "null"}]}
            """);
    ArrayNode value = MAPPER.createArrayNode();
    for (int i = 0; i < 100_000; i++) {
      value.add(i);
    }
    BoundedErrors run = new BoundedErrors(Shape.MAX_ERRORS);

    assertEquals(1, shape.errorsOf(value, run).size());
    assertEquals(10_000, run.made());
  }

  @Test
  void aBranchThatIsNotTakenIsNoError() throws Exception {
    Shape shape =
        shape(
            """
            {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "null"}]}}
            """);
    ArrayNode value = MAPPER.createArrayNode();
    for (int i = 0; i < 1_000; i++) {
      value.addNull();
    }
    assertTrue(shape.errorsOf(value).isEmpty());
  }

  private static Shape shape(String schema) throws Exception {
    JsonNode components = MAPPER.createObjectNode();
    return Shape.of(MAPPER.readTree(schema), components);
  }
}
