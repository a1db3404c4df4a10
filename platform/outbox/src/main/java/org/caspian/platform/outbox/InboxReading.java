package org.caspian.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/**
 * Reads the topics that handlers want, and moves the offset on after the inbox has the records. If
 * the inbox cannot take them, the consumer is given up and begins again at the committed offset:
 * until then another instance may read on.
 *
 * <p>Offsets are committed twice a second, when nothing comes, and when partitions go to another.
 * With each record they would cost the broker as much as the records do; what is not committed
 * comes again, and is passed over.
 */
final class InboxReading implements Work {

  private static final Logger LOGGER = Logger.getLogger(InboxReading.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration LEAVING = Duration.ofSeconds(2);
  private static final Duration BETWEEN_COMMITS = Duration.ofMillis(500);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Set<String> topics;
  private final Inbox inbox;
  private final KafkaContact.Line line;
  private Consumer<byte[], byte[]> consumer;

  /** Whether the inbox has all that the consumer gave, and more of it than is committed. */
  private boolean owesCommit;

  /** As {@link System#nanoTime} tells it. */
  private long nextCommit = System.nanoTime();

  InboxReading(
      Supplier<Consumer<byte[], byte[]>> consumers,
      Set<String> topics,
      Inbox inbox,
      KafkaContact contact) {
    this.consumers = consumers;
    this.topics = topics;
    this.inbox = inbox;
    this.line = contact.line();
  }

  @Override
  public boolean round() throws InterruptedException {
    if (consumer == null) {
      consumer = consumers.get();
      consumer.subscribe(topics, new LeavingPartitions());
    }
    try {
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
      if (polled.isEmpty()) {
        line.givenNothing(consumer);
      } else {
        line.given();
        // If it cannot, what the consumer gave is more than may be committed.
        owesCommit = false;
        inbox.take(records(polled));
        owesCommit = true;
      }
      if (polled.isEmpty() || System.nanoTime() - nextCommit >= 0) {
        commit();
      }
      return !polled.isEmpty();
    } catch (InterruptException e) {
      throw new InterruptedException();
    }
  }

  @Override
  public void close() {
    if (consumer != null) {
      Consumer<byte[], byte[]> left = consumer;
      Closing.quietly(this::commit);
      consumer = null;
      owesCommit = false;
      Closing.quietly(() -> left.close(CloseOptions.timeout(LEAVING)));
    }
  }

  /** Who has them next begins where this consumer ends. */
  private final class LeavingPartitions implements ConsumerRebalanceListener {

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      commit();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      // Read from the committed offsets on.
    }
  }

  /**
   * Commits what is owed. If that fails it is tried again, also when nothing more comes: else
   * whoever looks sees records that nobody has read.
   */
  private void commit() {
    if (owesCommit) {
      owesCommit = !isCommitted();
      nextCommit = System.nanoTime() + BETWEEN_COMMITS.toNanos();
    }
  }

  private boolean isCommitted() {
    try {
      consumer.commitSync(LEAVING);
      return true;
    } catch (CommitFailedException e) {
      LOGGER.debug("the partitions are another's by now; some records will come again to it", e);
      return true;
    } catch (RebalanceInProgressException | RetriableException e) {
      LOGGER.debug("the offsets could not be committed; they are after the next poll", e);
      return false;
    }
  }

  private static List<ReceivedRecord> records(ConsumerRecords<byte[], byte[]> polled) {
    List<ReceivedRecord> records = new ArrayList<>(polled.count());
    polled.forEach(record -> records.add(ReceivedRecord.of(record)));
    return records;
  }
}
