package org.caspian.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it came from Kafka, whatever is in it.
 *
 * @param key the key as text, empty if there is none
 * @param headers the headers as text
 * @param value the content, null for a tombstone
 */
record ReceivedRecord(
    String topic,
    int partition,
    long offset,
    String key,
    Map<String, String> headers,
    byte[] value) {

  /** A queue of messages that must stay in order. */
  record QueueKey(String topic, String key) {}

  static ReceivedRecord of(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
    return new ReceivedRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        text(record.key()),
        headers,
        record.value());
  }

  /**
   * The message's id; for what has none, one that is always the same for this place in the topic.
   */
  UUID messageId() {
    String id = headers.get(CloudEvents.ID);
    try {
      return UUID.fromString(id == null ? "" : id);
    } catch (IllegalArgumentException e) {
      String place = topic + "/" + partition + "/" + offset;
      return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The message's type, null if it says none. */
  String type() {
    return headers.get(CloudEvents.TYPE);
  }

  QueueKey queue() {
    return new QueueKey(topic, key);
  }

  private static String text(byte[] utf8) {
    // PostgreSQL's text cannot hold U+0000, and a broken record must be storable.
    return utf8 == null ? "" : new String(utf8, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
  }

  /** Names the record, without its content. */
  @Override
  public String toString() {
    return "record " + topic + "/" + partition + "/" + offset + " (" + type() + ")";
  }
}
