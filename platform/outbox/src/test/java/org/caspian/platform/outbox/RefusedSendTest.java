package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Servers;
import org.junit.jupiter.api.Test;

class RefusedSendTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final String LIMIT = "max.message.bytes";

  private final Database database = new Database();
  private final Things things = new Things(database, CLOCK);

  @Test
  void whatFollowsARefusedMessageOfItsAggregateIsNotSentBeforeIt() throws Exception {
    try (KafkaProbe probe = KafkaProbe.open();
        RelayInstance instance = RelayInstance.of(database, Servers.kafka(), CLOCK)) {
      probe.createTopic(things.topic(), Map.of(LIMIT, "1500"));
      List<UUID> ids = things.make(2);
      UUID refused = ids.getFirst();
      things.change(refused, "\"" + "x".repeat(2_000) + "\"");
      things.change(refused);
      things.change(ids.getLast());

      instance.relay.round();
      assertEquals(List.of(), versions(probe, refused));
      assertEquals(1, instance.counted("outbox.refused.sends"));

      raiseLimit();
      while (database.unpublished() > 0) {
        instance.relay.round();
      }
      assertEquals(List.of(1L, 2L), versions(probe, refused));
      assertEquals(List.of(1L), versions(probe, ids.getLast()));
    }
  }

  private List<Long> versions(KafkaProbe probe, UUID id) {
    return probe.read(things.topic()).stream()
        .filter(Things.isOf(id))
        .map(CloudEvent::aggregateVersion)
        .toList();
  }

  private void raiseLimit() throws Exception {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, things.topic());
    AlterConfigOp raise =
        new AlterConfigOp(new ConfigEntry(LIMIT, "100000"), AlterConfigOp.OpType.SET);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", Servers.kafka()))) {
      admin.incrementalAlterConfigs(Map.of(topic, List.of(raise))).all().get();
    }
  }
}
