package org.caspian.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Reads all partitions of the topics that a {@link Broadcast} hears, in no group: from some time
 * before now on, and as long as the instance lives.
 */
final class BroadcastReading implements Work {

  private static final Logger LOGGER = Logger.getLogger(BroadcastReading.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration LEAVING = Duration.ofSeconds(2);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Broadcast broadcast;
  private final Clock clock;
  private final KafkaContact.Line line;
  private Consumer<byte[], byte[]> consumer;

  /** Whether the consumer stands where it reads on. */
  private boolean placed;

  BroadcastReading(
      Supplier<Consumer<byte[], byte[]>> consumers,
      Broadcast broadcast,
      Clock clock,
      KafkaContact contact) {
    this.consumers = consumers;
    this.broadcast = broadcast;
    this.clock = clock;
    this.line = contact.line();
  }

  @Override
  public boolean round() throws InterruptedException {
    try {
      if (!isPlaced()) {
        line.givenNothing(consumer);
        Thread.sleep(POLL);
        return false;
      }
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
      if (polled.isEmpty()) {
        line.givenNothing(consumer);
      } else {
        line.given();
      }
      polled.forEach(this::hear);
      return !polled.isEmpty();
    } catch (InterruptException e) {
      throw new InterruptedException();
    }
  }

  @Override
  public void close() {
    Consumer<byte[], byte[]> left = consumer;
    consumer = null;
    placed = false;
    Closing.quietly(left == null ? null : () -> left.close(CloseOptions.timeout(LEAVING)));
  }

  /** Finds its place; false as long as the owner of a topic has not made it. */
  private boolean isPlaced() {
    if (consumer == null) {
      consumer = consumers.get();
    }
    if (!placed) {
      List<TopicPartition> partitions = partitions();
      placed = !partitions.isEmpty();
      if (placed) {
        place(partitions);
      }
    }
    return placed;
  }

  private void place(List<TopicPartition> partitions) {
    consumer.assign(partitions);
    long from = clock.instant().minus(broadcast.lookBack()).toEpochMilli();
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, from));
    // Asked first: what comes between the two answers is read.
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER);
    consumer
        .offsetsForTimes(times, ANSWER)
        .forEach(
            (partition, found) ->
                consumer.seek(partition, found == null ? ends.get(partition) : found.offset()));
  }

  /** Of all topics, or none. A topic never gets more: their number is fixed with its version. */
  private List<TopicPartition> partitions() {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : broadcast.topics()) {
      List<PartitionInfo> infos = consumer.partitionsFor(topic, ANSWER);
      if (infos == null || infos.isEmpty()) {
        return List.of();
      }
      infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    }
    return partitions;
  }

  private void hear(ConsumerRecord<byte[], byte[]> read) {
    ReceivedRecord record = ReceivedRecord.of(read);
    if (record.type() == null && record.value() == null) {
      return; // a tombstone
    }
    try {
      broadcast.hear(CloudEvents.read(record));
    } catch (RuntimeException e) {
      LOGGER.errorf(e, "%s was not understood, and is passed over", record);
    }
  }
}
