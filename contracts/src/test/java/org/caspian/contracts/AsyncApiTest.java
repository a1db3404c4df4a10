package org.caspian.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

  private static final Path CONTRACTS = Path.of("").toAbsolutePath();

  @Test
  void isWhatSchemasAndSamplesMakeIt() throws IOException {
    assertEquals(
        Files.readString(CONTRACTS.resolve(AsyncApi.FILE)),
        Contracts.asyncApi(CONTRACTS),
        "run ./caspian contracts");
  }

  @Test
  void hasEveryMessageOnTheTopicOfItsAggregate() throws IOException {
    JsonNode document = new ObjectMapper().readTree(CONTRACTS.resolve(AsyncApi.FILE).toFile());

    JsonNode stays = document.at("/channels/caspian.mobility.stay.v1/messages");

    assertEquals(4, stays.size());
    assertEquals(
        "#/components/messages/org.caspian.mobility.stay.planned.v1",
        stays.at("/org.caspian.mobility.stay.planned.v1/$ref").asText());
    try (var schemas = Files.list(CONTRACTS.resolve("schemas"))) {
      assertEquals(schemas.count(), document.at("/components/messages").size());
    }
  }
}
