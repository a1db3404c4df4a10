package org.caspian.platform.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The settings of this jar; their defaults and reasons are in its microprofile-config.properties.
 */
@Singleton
final class OutboxSettings {

  private final String service;
  private final short replication;
  private final Duration patience;
  private final Duration outboxKept;
  private final Duration inboxKept;
  private final LocalTime announcedAt;

  OutboxSettings(
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "caspian.kafka-replication") short replication,
      @ConfigProperty(name = "caspian.outbox.patience") Duration patience,
      @ConfigProperty(name = "caspian.outbox.kept") Duration outboxKept,
      @ConfigProperty(name = "caspian.inbox.kept") Duration inboxKept,
      @ConfigProperty(name = "caspian.outbox.announced-at") LocalTime announcedAt) {
    this.service = service;
    this.replication = replication;
    this.patience = patience;
    this.outboxKept = outboxKept;
    this.inboxKept = inboxKept;
    this.announcedAt = announcedAt;
  }

  /** The service's name: the consumer group, and what follows the slash in the source. */
  String service() {
    return service;
  }

  /** On how many brokers each record of a topic is. */
  short replication() {
    return replication;
  }

  /** How long messages may wait without an acknowledgement of Kafka. */
  Duration patience() {
    return patience;
  }

  /** How long a message is kept after it was published. */
  Duration outboxKept() {
    return outboxKept;
  }

  /** How long an id is kept after it was seen. */
  Duration inboxKept() {
    return inboxKept;
  }

  /** When in the day, in UTC, state topics are announced again. */
  LocalTime announcedAt() {
    return announcedAt;
  }
}
