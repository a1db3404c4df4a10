package org.caspian.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A CloudEvent on Kafka in binary mode: attributes in {@code ce_} headers, JSON data in the value.
 * A null among the headers or as data (a tombstone) is allowed: consumers must survive what is
 * wrong.
 *
 * @param key key of the record, the aggregate's id
 * @param headers all headers by name, {@code ce_id}, {@code ce_type} and so on
 * @param value the bytes of the value, or null
 */
public record CloudEvent(String key, Map<String, String> headers, byte[] value) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the headers. */
  public CloudEvent {
    headers = new LinkedHashMap<>(headers);
  }

  /**
   * A complete event, as a producer of the platform writes it.
   *
   * @param type e.g. org.caspian.members.institution.created.v1
   * @param aggregate the aggregate's id, also the key
   * @param aggregateVersion the aggregate's version after the change
   * @param audience public, members, or institution ids separated by commas
   * @param data JSON text
   * @return an event with a new id
   */
  public static CloudEvent of(
      String type, UUID aggregate, long aggregateVersion, String audience, String data) {
    String service = type.split("\\.")[2];
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_source", "/" + service + "-service");
    headers.put("ce_type", type);
    headers.put("ce_subject", "/v1/" + type.split("\\.")[3] + "s/" + aggregate);
    headers.put("ce_time", Instant.now().toString());
    headers.put("ce_dataschema", "urn:caspian:schema:" + type);
    headers.put("ce_aggregateversion", Long.toString(aggregateVersion));
    headers.put("ce_audience", audience);
    headers.put("content-type", "application/json");
    return new CloudEvent(aggregate.toString(), headers, data.getBytes(UTF_8));
  }

  /**
   * The same event with one header changed or removed.
   *
   * @param name the header
   * @param text its value; null removes it
   * @return another event
   */
  public CloudEvent with(String name, String text) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    if (text == null) {
      changed.remove(name);
    } else {
      changed.put(name, text);
    }
    return new CloudEvent(key, changed, value);
  }

  /**
   * The message id.
   *
   * @return {@code ce_id}
   */
  public String id() {
    return headers.get("ce_id");
  }

  /**
   * What happened.
   *
   * @return {@code ce_type}
   */
  public String type() {
    return headers.get("ce_type");
  }

  /**
   * The aggregate's URL path.
   *
   * @return {@code ce_subject}
   */
  public String subject() {
    return headers.get("ce_subject");
  }

  /**
   * Who may know of it.
   *
   * @return {@code ce_audience}
   */
  public String audience() {
    return headers.get("ce_audience");
  }

  /**
   * The aggregate's version after the change.
   *
   * @return {@code ce_aggregateversion}
   */
  public long aggregateVersion() {
    return Long.parseLong(headers.get("ce_aggregateversion"));
  }

  /**
   * The data as a tree.
   *
   * @return the parsed value
   */
  public JsonNode data() {
    try {
      return JSON.readTree(new String(value, UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The data is not JSON", e);
    }
  }

  static CloudEvent of(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), UTF_8));
    }
    return new CloudEvent(record.key(), headers, record.value());
  }

  ProducerRecord<String, byte[]> to(String topic) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return record;
  }
}
