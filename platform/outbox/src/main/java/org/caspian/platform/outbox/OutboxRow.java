package org.caspian.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A message as it is stored and sent.
 *
 * @param traceparent W3C trace context of the request that caused it, or null
 * @param data JSON
 */
record OutboxRow(
    UUID messageId,
    String topic,
    UUID aggregateId,
    long aggregateVersion,
    String type,
    String subject,
    String audience,
    Instant occurredAt,
    String traceparent,
    String data) {

  /** Names the message, without its content. */
  @Override
  public String toString() {
    return "message " + messageId + " (" + type + ", " + subject + ", v" + aggregateVersion + ")";
  }
}
