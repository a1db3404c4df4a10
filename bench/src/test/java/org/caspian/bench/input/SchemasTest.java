package org.caspian.bench.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.caspian.bench.platform.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader of the document takes for a time: that of RFC 3339, but in the year 0. */
class SchemasTest {

  private static final JsonNode TIME =
      Json.parse("{\"type\": \"string\", \"format\": \"date-time\"}");

  private final Schemas schemas =
      new Schemas(new Document(Json.parse("{\"paths\": {}, \"components\": {}}")));

  @ParameterizedTest
  @CsvSource({
    "2099-01-01T00:00:00Z, true",
    "2099-01-01t00:00:00z, true",
    "2099-01-01T00:00:00.5+04:00, true",
    "2099-01-01T00:00:00, false",
    "2099-02-30T00:00:00Z, false",
    "0001-01-01T00:00:00Z, true",
    "0000-01-01T00:00:00Z, false",
    "'2099-01-01T00:00:00Z ', false",
    "'2099-01-01T00:00:00Z\n', false"
  })
  void aTimeIsWhatRfc3339SaysButInTheYear0(String text, boolean isTime) {
    assertEquals(isTime, schemas.errors(TIME, Json.tree(text)).isEmpty());
  }
}
