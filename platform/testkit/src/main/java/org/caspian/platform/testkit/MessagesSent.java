package org.caspian.platform.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Every message that the application under test sends, whatever test made it do so, read from the
 * broker and held against the contracts. What was sent is noted in files under {@code target},
 * because the tests of all modules together have to see every message: its type, and if it is not
 * as agreed what is wrong with it.
 */
public final class MessagesSent {

  private static final String FOLDER = "messages-sent";
  private static final String TOPICS = "caspian.";
  private static final String SENDER = "sender";
  private static final Duration POLL = Duration.ofMillis(100);

  /** The application in the tests of platform/outbox; it is in no contract. */
  private static final String SAMPLE = "library";

  private static MessagesSent ofThisRun;

  private final Notes notes = new Notes(FOLDER);
  private final KafkaConsumer<String, byte[]> consumer;

  private MessagesSent(String broker) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker, "auto.offset.reset", "earliest");
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Looks at what an application has sent since it was looked at last.
   *
   * @param application its name, by which its messages are told from those that tests send
   * @return what is wrong, in words; empty if nothing is
   */
  static List<String> faultsOf(String application) {
    JvmWide.set(SENDER, application);
    return lookAgain();
  }

  /** The same of the application that was looked at last, if there was one. */
  static synchronized List<String> lookAgain() {
    String application = JvmWide.get(SENDER);
    String broker = JvmWide.get("kafka");
    if (application == null || broker == null || application.equals(SAMPLE)) {
      return List.of();
    }
    if (ofThisRun == null) {
      ofThisRun = new MessagesSent(broker);
    }
    return ofThisRun.lookAt("/" + application);
  }

  private List<String> lookAt(String source) {
    List<String> faults = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : news()) {
      CloudEvent message = CloudEvent.of(record);
      if (source.equals(message.headers().get("ce_source"))) {
        List<String> wrong = MessageContract.faults(record.topic(), message);
        wrong.forEach(fault -> faults.add(message.type() + ": " + fault));
        if (wrong.isEmpty()) {
          notes.add(message.type());
        }
      }
    }
    faults.forEach(notes::add);
    return faults;
  }

  private List<ConsumerRecord<String, byte[]>> news() {
    List<TopicPartition> partitions =
        consumer.listTopics().entrySet().stream()
            .filter(topic -> topic.getKey().startsWith(TOPICS))
            .flatMap(topic -> topic.getValue().stream())
            .map(MessagesSent::partition)
            .toList();
    // Where it has read already, it goes on.
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Set<TopicPartition> open = new HashSet<>(partitions);
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
    while (!open.isEmpty()) {
      consumer.poll(POLL).forEach(records::add);
      open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
    }
    return records;
  }

  private static TopicPartition partition(PartitionInfo partition) {
    return new TopicPartition(partition.topic(), partition.partition());
  }

  /**
   * What the applications under the tests of modules have sent.
   *
   * @param modules their folders
   * @return types, and what was wrong, in the order of the alphabet
   */
  public static Set<String> in(Collection<Path> modules) {
    return Notes.in(modules, FOLDER);
  }

  /**
   * What the contracts say can be sent.
   *
   * @return types, in the order of the alphabet
   */
  public static Set<String> promised() {
    return MessageContract.types();
  }
}
