package org.caspian.bench.faults;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Messages that nobody can read, on a topic that everybody listens to. Each has a key of its own:
 * what comes after a message that cannot be read waits with it, and rightly so.
 */
final class Poison {

  private static final String TOPIC = "caspian.members.institution.v1";
  private static final String TYPE = "org.caspian.members.institution.updated.v1";

  private final Topics topics;
  private final Set<UUID> ids = ConcurrentHashMap.newKeySet();
  private final Set<String> keys = ConcurrentHashMap.newKeySet();

  Poison(Topics topics) {
    this.topics = topics;
  }

  /** The ids of those that have one. */
  Set<UUID> ids() {
    return Set.copyOf(ids);
  }

  /** The keys of all. */
  Set<String> keys() {
    return Set.copyOf(keys);
  }

  /** One that is no JSON, one whose data is of another shape, and one that is no message. */
  void send() {
    ProducerRecord<byte[], byte[]> plain = record("{\"hello\": \"world\"}");
    topics.send(
        List.of(
            asMessage(record("{\"label\": \"broken off")),
            asMessage(record("{\"effects\": 7, \"membership\": null}")),
            plain));
  }

  private ProducerRecord<byte[], byte[]> record(String value) {
    String key = UUID.randomUUID().toString();
    keys.add(key);
    return new ProducerRecord<>(TOPIC, utf8(key), utf8(value));
  }

  private ProducerRecord<byte[], byte[]> asMessage(ProducerRecord<byte[], byte[]> record) {
    UUID id = UUID.randomUUID();
    ids.add(id);
    Map<String, String> headers = new TreeMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id.toString());
    headers.put("ce_source", "/somebody-else");
    headers.put("ce_type", TYPE);
    headers.put(
        "ce_subject", "/v1/institutions/" + new String(record.key(), StandardCharsets.UTF_8));
    headers.put("ce_time", Instant.now().toString());
    headers.put("ce_aggregateversion", "1");
    headers.put("ce_audience", "public");
    headers.put("content-type", "application/json");
    headers.forEach((name, value) -> record.headers().add(name, utf8(value)));
    return record;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
