package org.caspian.bench.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Json;
import org.junit.jupiter.api.Test;

/** Of the released document; a format or pattern that the generator does not know fails here. */
class EveryOperationTest {

  private final Document document = released();
  private final Generator generator = new Generator(document);
  private final Schemas schemas = new Schemas(document);

  @Test
  void isSentABodyThatItsSchemaAllows() {
    List<String> errors = new ArrayList<>();
    for (Operation operation : document.operations()) {
      operation
          .bodies()
          .forEach(
              (type, schema) -> {
                if (!type.equals("text/csv")) {
                  schemas
                      .errors(schema, generator.value("body", schema))
                      .forEach(error -> errors.add(operation + " " + error));
                }
              });
    }
    assertEquals(List.of(), errors);
  }

  @Test
  void isSentParametersThatTheirSchemasAllow() {
    List<String> errors = new ArrayList<>();
    for (Operation operation : document.operations()) {
      for (Operation.Parameter parameter : operation.parameters("query")) {
        if (parameter.required()) {
          schemas
              .errors(parameter.schema(), generator.value(parameter.name(), parameter.schema()))
              .forEach(error -> errors.add(operation + " " + error));
        }
      }
    }
    assertEquals(List.of(), errors);
  }

  @Test
  void isSentEachOfItsParametersInManyWays() {
    for (Operation operation : document.operations()) {
      JsonNode body =
          operation.bodies().containsKey(Operation.JSON)
              ? generator.value("body", operation.bodies().get(Operation.JSON))
              : null;
      Caller caller = new Caller("c", "s", null);
      List<Mutation> mutations =
          Mutations.of(new Sample(operation, caller, Map.of(), Map.of(), Map.of(), body, null));
      for (Operation.Parameter parameter : operation.parameters()) {
        String place = parameter.in() + " " + parameter.name();
        long ways = mutations.stream().filter(one -> one.place().equals(place)).count();
        assertTrue(ways > 20, operation + " " + place + ": " + ways);
      }
    }
  }

  static Document released() {
    try (InputStream in =
        EveryOperationTest.class.getResourceAsStream("/contracts/openapi/caspian.json")) {
      return new Document(Json.MAPPER.readTree(in));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
