package org.caspian.platform.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Looks at topics and writes to them from outside of the platform. It belongs to no consumer group
 * and always reads from the beginning, so that tests do not disturb each other; they tell their own
 * events by the ids in them. One thread at a time.
 */
public final class KafkaProbe implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final Admin admin;
  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;

  /**
   * Opens a probe on a broker.
   *
   * @param bootstrapServers the broker's address
   */
  public KafkaProbe(String bootstrapServers) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    admin = Admin.create(settings);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Opens a probe on the broker of this test run.
   *
   * @return a new probe
   */
  public static KafkaProbe open() {
    return new KafkaProbe(Servers.kafka());
  }

  /**
   * Makes a topic of three partitions, as its owning service would; does nothing when it is there.
   *
   * @param topic name of the topic
   * @param settings settings such as cleanup.policy
   */
  public void createTopic(String topic, Map<String, String> settings) {
    try {
      NewTopic wanted = new NewTopic(topic, 3, (short) 1).configs(settings);
      admin.createTopics(List.of(wanted)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("Could not make " + topic, e.getCause());
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * Sends an event and waits until the broker has it. The topic must be there.
   *
   * @param topic name of the topic
   * @param event the event
   */
  public void send(String topic, CloudEvent event) {
    try {
      producer.send(event.to(topic)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Could not send to " + topic, e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * Reads everything that is on a topic now.
   *
   * @param topic name of the topic; one that is not there yet is empty
   * @return the events, in order within each key
   */
  public List<CloudEvent> read(String topic) {
    List<TopicPartition> partitions = partitions(topic);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Set<TopicPartition> open = new HashSet<>(partitions);
    List<CloudEvent> events = new ArrayList<>();
    open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
    while (!open.isEmpty()) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        events.add(CloudEvent.of(record));
      }
      open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
    }
    return events;
  }

  /**
   * Waits for an event.
   *
   * @param topic name of the topic
   * @param wanted which event
   * @return the first event that fits
   */
  public CloudEvent await(String topic, Predicate<CloudEvent> wanted) {
    return Await.value(
        "an event on " + topic, () -> read(topic).stream().filter(wanted).findFirst());
  }

  /**
   * Waits for an event of a type about an aggregate.
   *
   * @param topic name of the topic
   * @param type the event's type
   * @param key the aggregate's id
   * @return the first such event
   */
  public CloudEvent await(String topic, String type, Object key) {
    return await(topic, event -> event.key().equals(key.toString()) && type.equals(event.type()));
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
    admin.close();
  }

  private List<TopicPartition> partitions(String topic) {
    return Optional.ofNullable(consumer.listTopics().get(topic)).orElse(List.of()).stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted while talking to Kafka", e);
  }
}
