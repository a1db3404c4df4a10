package org.caspian.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.caspian.bench.platform.BenchException;

/** Sends records of all ages once more, as they are, in no order. */
final class Redelivery {

  private static final int OF_EACH_PARTITION = 3;
  private static final Duration POLL = Duration.ofSeconds(5);

  private final Topics topics;
  private final Random random;

  Redelivery(Topics topics, Random random) {
    this.topics = topics;
    this.random = random;
  }

  /** Does so; returns how many records that were. */
  int run() {
    List<ProducerRecord<byte[], byte[]>> again = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = topics.consumer()) {
      List<TopicPartition> partitions = Topics.partitions(consumer);
      Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      for (TopicPartition partition : partitions) {
        long begin = begins.get(partition);
        long end = ends.get(partition);
        if (end > begin) {
          again.addAll(some(consumer, partition, begin + random.nextLong(end - begin), end));
        }
      }
    }
    Collections.shuffle(again, random);
    topics.send(again);
    return again.size();
  }

  private static List<ProducerRecord<byte[], byte[]>> some(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long from, long end) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    List<ProducerRecord<byte[], byte[]>> found = new ArrayList<>();
    while (found.size() < OF_EACH_PARTITION && consumer.position(partition) < end) {
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
      if (polled.isEmpty()) {
        throw new BenchException("Kafka is away");
      }
      for (ConsumerRecord<byte[], byte[]> record : polled) {
        if (found.size() < OF_EACH_PARTITION) {
          found.add(
              new ProducerRecord<>(
                  record.topic(), null, record.key(), record.value(), record.headers()));
        }
      }
    }
    return found;
  }
}
