package org.caspian.platform.outbox;

import java.time.Duration;
import java.util.Set;

/**
 * Hears messages on every instance and keeps what they say in memory. Beans that implement it are
 * found and called. For what concerns each process, not each service, and is of use for a while:
 * the inbox gives a message to one instance of a service only.
 *
 * <p>It hears messages in the order in which they were sent within a key, some of them again, and
 * after its start those of the last {@link #lookBack}. Nothing is stored. While Kafka is away it
 * hears nothing.
 */
public interface Broadcast {

  /** The topics that it hears, {@code caspian.gateway.client.v1}. */
  Set<String> topics();

  /** How long what a message says is of use: so far back is read when an instance starts. */
  Duration lookBack();

  /**
   * Takes a message of one of the topics, of whatever type. One that it fails at is reported and
   * passed over.
   */
  void hear(InboundMessage message);
}
