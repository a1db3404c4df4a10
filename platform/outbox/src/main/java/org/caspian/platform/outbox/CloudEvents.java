package org.caspian.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.caspian.platform.access.Audience;
import org.caspian.platform.rest.Trace;

/** CloudEvents 1.0 in the binary content mode of its Kafka protocol binding. */
final class CloudEvents {

  static final String ID = "ce_id";
  static final String TYPE = "ce_type";

  private static final String SPEC_VERSION = "ce_specversion";
  private static final String SOURCE = "ce_source";
  private static final String SUBJECT = "ce_subject";
  private static final String TIME = "ce_time";
  private static final String DATA_SCHEMA = "ce_dataschema";
  private static final String AGGREGATE_VERSION = "ce_aggregateversion";
  private static final String AUDIENCE = "ce_audience";
  private static final String CONTENT_TYPE = "content-type";
  private static final String TRACEPARENT = "traceparent";

  private CloudEvents() {}

  /**
   * Makes the record.
   *
   * @param source who sends
   * @param cause the trace that it is of, if any
   */
  static ProducerRecord<byte[], byte[]> record(
      OutboxRow row, String source, Optional<Trace> cause) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(row.topic(), utf8(row.aggregateId().toString()), utf8(row.data()));
    Headers headers = record.headers();
    headers.add(SPEC_VERSION, utf8("1.0"));
    headers.add(ID, utf8(row.messageId().toString()));
    headers.add(SOURCE, utf8(source));
    headers.add(TYPE, utf8(row.type()));
    headers.add(SUBJECT, utf8(row.subject()));
    headers.add(TIME, utf8(row.occurredAt().toString()));
    headers.add(DATA_SCHEMA, utf8("urn:caspian:schema:" + row.type()));
    headers.add(AGGREGATE_VERSION, utf8(Long.toString(row.aggregateVersion())));
    headers.add(AUDIENCE, utf8(row.audience()));
    headers.add(CONTENT_TYPE, utf8("application/json"));
    cause.ifPresent(trace -> headers.add(TRACEPARENT, utf8(trace.traceparent())));
    return record;
  }

  /**
   * Reads a message.
   *
   * @throws RuntimeException if it is none that we could have sent
   */
  static InboundMessage read(ReceivedRecord record) {
    return new InboundMessage(
        UUID.fromString(header(record, ID)),
        header(record, SOURCE),
        header(record, TYPE),
        header(record, SUBJECT),
        Instant.parse(header(record, TIME)),
        record.topic(),
        UUID.fromString(record.key()),
        Long.parseLong(header(record, AGGREGATE_VERSION)),
        Audience.parse(header(record, AUDIENCE)),
        MessageJson.read(record.value()));
  }

  static Optional<Trace> trace(ReceivedRecord record) {
    return Trace.parse(record.headers().get(TRACEPARENT));
  }

  private static String header(ReceivedRecord record, String name) {
    Map<String, String> headers = record.headers();
    String value = headers.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the header " + name + " is missing");
    }
    return value;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
