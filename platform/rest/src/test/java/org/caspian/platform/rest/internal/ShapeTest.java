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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-07-05T09:00:00Z",
        "2027-07-05T09:00+05:00",
        "2027-02-30T09:00",
        "2027-07-05T24:00",
        "2027-07-05",
        "2027-07-05 09:00"
      })
  void aLocalTimeThatIsNoneIsToldWithAnExampleAndWhereTheZoneGoes(String text) throws Exception {
    FieldError error = localTime().errorsOf(MAPPER.getNodeFactory().textNode(text)).getFirst();

    assertEquals("bad-format", error.code());
    assertEquals(
        "The text does not have the format date-time-local; this has: 2026-09-01T09:00:00. There is"
            + " no offset and no Z: the zone goes into a member of its own, timeZone.",
        error.detail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-07-05T09:00:00", "2027-07-05T09:00", "2028-02-29T23:59:59"})
  void aLocalTimeHasNoOffset(String text) throws Exception {
    assertEquals(List.of(), localTime().errorsOf(MAPPER.getNodeFactory().textNode(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "date, 0000-01-01, false",
    "date, 0001-01-01, true",
    "date, 9999-12-31, true",
    "date, 10000-01-01, false",
    "date-time-local, 0000-06-01T09:00, false",
    "date-time, 0000-06-01T09:00:00Z, false",
    "date-time, 0001-01-01T00:00:00+01:00, false",
    "date-time, 0001-01-01T00:00:00Z, true",
    "date-time, 9999-12-31T23:59:59Z, true",
    "date-time, 9999-12-31T23:59:59-01:00, false"
  })
  void aDayIsOfAYearThatCanBeWrittenInUtcToo(String format, String text, boolean isOne)
      throws Exception {
    Shape shape =
        shape(
            """
            {"type": "string", "format": "%s"}
            """
                .formatted(format));

    assertEquals(isOne, shape.errorsOf(MAPPER.getNodeFactory().textNode(text)).isEmpty());
  }

  private static Shape localTime() throws Exception {
    return shape(
        """
        {"type": "string", "format": "date-time-local"}
        """);
  }

  private static Shape shape(String schema) throws Exception {
    JsonNode components = MAPPER.createObjectNode();
    return Shape.of(MAPPER.readTree(schema), components);
  }
}
