package org.caspian.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is wrong is planted into a message, and is seen to be found. */
class AMessageOfTheContractsTest {

  private static final String TOPIC = "caspian.projects.project.v1";
  private static final String TYPE = "org.caspian.projects.project.partner-invited.v1";

  @Test
  void isInOrderAsItsSampleIs() {
    for (String type : MessageContract.types()) {
      String[] words = type.split("\\.");
      String topic = "caspian.%s.%s.%s".formatted(words[2], words[3], words[5]);
      assertEquals(List.of(), MessageContract.faults(topic, sample(type)), type);
    }
  }

  @Test
  void isNotOnAnotherTopic() {
    assertFound("no such message", "caspian.events.event.v1", sample(TYPE));
    assertFound("no such message", "caspian.projects.plan.v1", sample(TYPE));
  }

  @Test
  void isOfATypeThatHasASchema() {
    assertFound("no such message", TOPIC, sample(TYPE).with("ce_type", TYPE + "2"));
    assertFound("no such message", TOPIC, sample(TYPE).with("ce_type", null));
  }

  @Test
  void hasAllHeaders() {
    assertFound("ce_audience", TOPIC, sample(TYPE).with("ce_audience", null));
    assertFound("ce_id", TOPIC, sample(TYPE).with("ce_id", "7"));
    assertFound("ce_dataschema", TOPIC, sample(TYPE).with("ce_dataschema", "/schemas/1"));
  }

  @Test
  void hasAllThatItsSchemaRequires() {
    assertFound("coordinator", TOPIC, sample(data -> data.remove("coordinator")));
  }

  @Test
  void hasNothingThatItsSchemaDoesNotKnow() {
    assertFound("colour", TOPIC, sample(data -> data.put("colour", "blue")));
    assertFound(
        "colour",
        TOPIC,
        sample(data -> ((ObjectNode) data.path("partners").path(0)).put("colour", "blue")));
  }

  @Test
  void hasValuesOfTheFormatsThatItsSchemaNames() {
    assertFound("uuid", TOPIC, sample(data -> data.put("coordinator", "Yessenov")));
  }

  @Test
  void hasData() {
    CloudEvent message = sample(TYPE);
    assertFound("no data", TOPIC, new CloudEvent(message.key(), message.headers(), null));
  }

  private static void assertFound(String word, String topic, CloudEvent message) {
    List<String> faults = MessageContract.faults(topic, message);
    assertEquals(1, faults.size(), faults.toString());
    assertTrue(faults.getFirst().contains(word), faults.toString());
  }

  private static CloudEvent sample(Consumer<ObjectNode> change) {
    ObjectNode data = MessageSchemas.sample(TYPE);
    change.accept(data);
    return CloudEvent.of(TYPE, UUID.randomUUID(), 1, "members", data.toString());
  }

  private static CloudEvent sample(String type) {
    ObjectNode data = MessageSchemas.sample(type);
    return CloudEvent.of(type, UUID.randomUUID(), 1, "members", data.toString());
  }
}
