package org.caspian.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.caspian.platform.access.Audience;

/**
 * A message of another service, or of this one.
 *
 * @param id the CloudEvents id; the same message always has the same one
 * @param source who sent it, {@code /members-service}
 * @param type what happened, {@code org.caspian.members.institution.suspended.v1}
 * @param subject the aggregate's URL path
 * @param time when it happened
 * @param topic where it was read
 * @param key the aggregate's id
 * @param aggregateVersion the aggregate's version after the change; compare it only where a copy of
 *     state is overwritten
 * @param audience who may know of it
 * @param data the content as it came
 */
public record InboundMessage(
    UUID id,
    String source,
    String type,
    String subject,
    Instant time,
    String topic,
    UUID key,
    long aggregateVersion,
    Audience audience,
    JsonNode data) {

  /**
   * The content as a record of the receiver's own. Fields that the record does not have are passed
   * over, fields that the message does not have are null.
   *
   * @param type the receiver's trimmed record
   * @throws IllegalArgumentException if the content does not fit; the message then waits
   */
  public <T> T data(Class<T> type) {
    return MessageJson.read(data, type);
  }

  /** Names the message, without its content. */
  @Override
  public String toString() {
    return "InboundMessage[" + id + ", " + type + ", " + subject + ", v" + aggregateVersion + "]";
  }
}
