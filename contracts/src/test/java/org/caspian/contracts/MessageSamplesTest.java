package org.caspian.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A consumer builds on the samples, so every message type has one, and it fits its schema. */
class MessageSamplesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  @Test
  void everyMessageTypeHasASchemaAndASample() throws IOException {
    List<String> schemas = names("schemas");

    assertTrue(!schemas.isEmpty(), "no schema was found");
    assertEquals(schemas, names("samples"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void aSampleFitsItsSchema(String type) throws IOException {
    JsonNode sample = JSON.readTree(Path.of("samples", type).toFile());

    var errors =
        SCHEMAS.getSchema(JSON.readTree(Path.of("schemas", type).toFile())).validate(sample);

    assertEquals(List.of(), errors);
  }

  static List<String> types() throws IOException {
    return names("samples");
  }

  private static List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
