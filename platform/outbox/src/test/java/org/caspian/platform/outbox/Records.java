package org.caspian.platform.outbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.caspian.platform.testkit.CloudEvent;

/** Records as the consumer would give them. */
final class Records {

  static final String TOPIC = "caspian.test.thing.v1";
  static final String TYPE = "org.caspian.test.thing.changed.v1";

  private static final AtomicLong OFFSETS = new AtomicLong();

  private Records() {}

  static ReceivedRecord of(UUID key, long version) {
    return of(CloudEvent.of(TYPE, key, version, "public", "{}"));
  }

  static ReceivedRecord of(CloudEvent event) {
    return new ReceivedRecord(
        TOPIC, 0, OFFSETS.getAndIncrement(), event.key(), event.headers(), event.value());
  }

  static ReceivedRecord withoutHeader(ReceivedRecord record, String name) {
    Map<String, String> headers = new LinkedHashMap<>(record.headers());
    headers.remove(name);
    return new ReceivedRecord(
        record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
  }

  static ReceivedRecord withValue(ReceivedRecord record, byte[] value) {
    return new ReceivedRecord(
        record.topic(), record.partition(), record.offset(), record.key(), record.headers(), value);
  }
}
