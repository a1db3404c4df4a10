package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.MessageSchemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Consumers that look at headers only, as the change feed does, need no more than this. */
class MessagesAsReleasedTest {

  @ParameterizedTest
  @MethodSource("topics")
  void areReadAsTheyWereMeant(String topic) {
    for (CloudEvent event : MessageSchemas.released(topic)) {
      InboundMessage read =
          CloudEvents.read(
              new ReceivedRecord(topic, 0, 0, event.key(), event.headers(), event.value()));

      assertEquals(event.data().toString(), read.data().toString());
      assertEquals(
          new InboundMessage(
              UUID.fromString(event.id()),
              event.headers().get("ce_source"),
              event.type(),
              event.subject(),
              Instant.parse(event.headers().get("ce_time")),
              topic,
              UUID.fromString(event.key()),
              event.aggregateVersion(),
              Audience.parse(event.audience()),
              read.data()),
          read);
    }
  }

  static Set<String> topics() {
    return MessageSchemas.releasedTopics();
  }
}
