package org.caspian.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagesOfAnApplicationTest {

  private static final String APPLICATION = "events-service";
  private static final String TOPIC = "caspian.events.event.v1";
  private static final String TYPE = "org.caspian.events.event.cancelled.v1";
  private static final String OF_ANOTHER = "org.caspian.mobility.stay.planned.v1";

  private KafkaProbe kafka;

  @BeforeEach
  void aTopic() {
    kafka = KafkaProbe.open();
    kafka.createTopic(TOPIC, Map.of());
    kafka.createTopic("caspian.mobility.stay.v1", Map.of());
    MessagesSent.faultsOf(APPLICATION);
  }

  @AfterEach
  void close() {
    kafka.close();
  }

  @Test
  void areFoundIfTheyAreNotAsAgreed() {
    send(TOPIC, TYPE, MessageSchemas.sample(TYPE).put("colour", "blue").toString());

    List<String> faults = MessagesSent.faultsOf(APPLICATION);

    assertEquals(1, faults.size(), faults.toString());
    assertTrue(faults.getFirst().startsWith(TYPE + ": ") && faults.getFirst().contains("colour"));
  }

  @Test
  void areLookedAtOnce() {
    send(TOPIC, TYPE, "{}");

    assertTrue(!MessagesSent.faultsOf(APPLICATION).isEmpty());
    assertEquals(List.of(), MessagesSent.faultsOf(APPLICATION));
  }

  @Test
  void areInOrderIfTheyAreAsAgreed() {
    send(TOPIC, TYPE, MessageSchemas.sample(TYPE).toString());

    assertEquals(List.of(), MessagesSent.faultsOf(APPLICATION));
  }

  @Test
  void areToldFromThoseThatTestsSendForOthers() {
    send("caspian.mobility.stay.v1", OF_ANOTHER, "{}");

    assertEquals(List.of(), MessagesSent.faultsOf(APPLICATION));
  }

  private void send(String topic, String type, String data) {
    kafka.send(topic, CloudEvent.of(type, UUID.randomUUID(), 1, "public", data));
  }
}
