package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.caspian.platform.testkit.Servers;
import org.junit.jupiter.api.Test;

class TopicMakingTest {

  private static final String THIRTY_DAYS = "2592000000";

  private final Topic facts = Topic.facts(name());
  private final Topic state = Topic.state(name());

  @Test
  void topicsAreMadeOnceByAnyNumberOfInstances() throws Exception {
    making(Servers.kafka()).round();
    making(Servers.kafka()).round();

    try (Admin admin = admin(Servers.kafka())) {
      assertEquals(
          TopicMaking.PARTITIONS,
          admin
              .describeTopics(List.of(facts.name()))
              .allTopicNames()
              .get()
              .get(facts.name())
              .partitions()
              .size());
      assertEquals(THIRTY_DAYS, settings(admin, facts).get("retention.ms").value());
      assertEquals("delete", settings(admin, facts).get("cleanup.policy").value());
      assertEquals("compact", settings(admin, state).get("cleanup.policy").value());
      assertEquals(THIRTY_DAYS, settings(admin, state).get("min.compaction.lag.ms").value());
    }
  }

  @Test
  void withAnUnknownHostTheRoundFailsAndTheNextOneTriesAgain() {
    TopicMaking making = making("kafka.invalid:9092");
    assertThrows(KafkaException.class, making::round);
    assertThrows(KafkaException.class, making::round);
  }

  private TopicMaking making(String bootstrapServers) {
    return new TopicMaking(() -> admin(bootstrapServers), Set.of(facts, state), (short) 1);
  }

  private static Admin admin(String bootstrapServers) {
    return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }

  private static Config settings(Admin admin, Topic topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    return admin.describeConfigs(List.of(resource)).all().get().get(resource);
  }

  private static String name() {
    return "caspian.test.t" + UUID.randomUUID().toString().replace("-", "") + ".v1";
  }
}
