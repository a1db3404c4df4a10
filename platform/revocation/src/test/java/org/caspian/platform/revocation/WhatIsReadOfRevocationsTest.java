package org.caspian.platform.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.InboundMessage;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.MessageSchemas;
import org.junit.jupiter.api.Test;

class WhatIsReadOfRevocationsTest {

  @Test
  void isAlwaysTold() {
    MessageSchemas.assertReadable(RevocationsHeard.REVOKED, RevocationsHeard.Revoked.class);
    MessageSchemas.assertReadable(RevocationsHeard.DISABLED, RevocationsHeard.Disabled.class);
  }

  @Test
  void isReadFromMessagesAsTheyWereReleased() {
    List<CloudEvent> released =
        MessageSchemas.released(RevocationsHeard.CLIENTS).stream()
            .filter(event -> event.type().equals(RevocationsHeard.DISABLED))
            .toList();

    assertFalse(released.isEmpty());
    released.forEach(
        event -> {
          JsonNode told = event.data();
          assertEquals(
              new RevocationsHeard.Disabled(
                  told.get("clientId").asText(), Instant.parse(told.get("disabledAt").asText())),
              message(event).data(RevocationsHeard.Disabled.class));
        });
  }

  private static InboundMessage message(CloudEvent event) {
    return new InboundMessage(
        UUID.fromString(event.id()),
        event.headers().get("ce_source"),
        event.type(),
        event.subject(),
        Instant.parse(event.headers().get("ce_time")),
        RevocationsHeard.CLIENTS,
        UUID.fromString(event.key()),
        event.aggregateVersion(),
        Audience.parse(event.audience()),
        event.data());
  }
}
