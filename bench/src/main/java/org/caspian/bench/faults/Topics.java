package org.caspian.bench.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.caspian.bench.platform.BenchException;

/** The topics of the platform, read and written past all of its programs. */
final class Topics {

  private static final String OURS = "caspian.";
  private static final int PATIENCE_MILLIS = 10_000;
  private static final Duration POLL = Duration.ofMillis(500);

  // Held, so that it is not forgotten with its level.
  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

  private final String bootstrapServers;

  Topics(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    // Clients print their whole configuration, and a line a second while the broker is away.
    KAFKA.setLevel(Level.OFF);
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("client.id", "bench");
    settings.put("request.timeout.ms", PATIENCE_MILLIS / 2);
    settings.put("default.api.timeout.ms", PATIENCE_MILLIS);
    settings.put("metric.reporters", "");
    return settings;
  }

  KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = settings();
    settings.put("enable.auto.commit", false);
    settings.put("allow.auto.create.topics", false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Every partition of the platform. */
  static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions = new ArrayList<>();
    consumer
        .listTopics()
        .forEach(
            (topic, found) -> {
              if (topic.startsWith(OURS)) {
                found.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
              }
            });
    return partitions;
  }

  /** Everything that is in the topics, by partition and offset. */
  List<ConsumerRecord<byte[], byte[]>> all() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(POLL).forEach(records::add);
      }
    }
    return records;
  }

  /** Sends records as they are; returns when the broker has them. */
  void send(Collection<ProducerRecord<byte[], byte[]>> records) {
    Map<String, Object> settings = settings();
    settings.put("acks", "all");
    settings.put("max.block.ms", PATIENCE_MILLIS / 2);
    settings.put("delivery.timeout.ms", PATIENCE_MILLIS);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      var answers = records.stream().map(producer::send).toList();
      for (var answer : answers) {
        answer.get();
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted", interruption);
    } catch (ExecutionException failure) {
      throw new BenchException("Kafka did not take it: " + failure.getCause(), failure);
    }
  }

  /** How many records the platform's consumers have not been through, by group. */
  Map<String, Long> lags() {
    Map<String, Long> lags = new HashMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer();
        Admin admin = Admin.create(settings())) {
      List<TopicPartition> partitions = partitions(consumer);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      for (GroupListing group : get(admin.listGroups().all())) {
        Map<TopicPartition, OffsetAndMetadata> committed =
            get(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata());
        long lag = 0;
        for (Map.Entry<TopicPartition, OffsetAndMetadata> one : committed.entrySet()) {
          if (one.getValue() != null && ends.containsKey(one.getKey())) {
            lag += ends.get(one.getKey()) - one.getValue().offset();
          }
        }
        lags.put(group.groupId(), lag);
      }
    }
    return lags;
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted", interruption);
    } catch (ExecutionException | TimeoutException failure) {
      throw new BenchException("Kafka gave no answer: " + failure, failure);
    }
  }

  /** The text of a header; null where there is none. */
  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : text(header.value());
  }

  static String text(byte[] utf8) {
    return utf8 == null ? "" : new String(utf8, StandardCharsets.UTF_8);
  }
}
