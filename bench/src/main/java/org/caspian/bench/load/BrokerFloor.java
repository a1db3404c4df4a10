package org.caspian.bench.load;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.caspian.bench.platform.BenchException;

/**
 * The floor of propagation: from a producer to a consumer over the same broker, with the settings
 * that the outbox has, and nothing else.
 */
final class BrokerFloor implements Subject, AutoCloseable {

  private static final int PARTITIONS = 3;
  private static final int BYTES = 600;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  // Held, so that it is not forgotten with its level.
  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

  private final String name;
  private final double rate;
  private final String topic = "bench-" + UUID.randomUUID();
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;

  BrokerFloor(String name, String bootstrapServers, double rate) {
    KAFKA.setLevel(Level.OFF);
    this.name = name;
    this.rate = rate;
    Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers);
    try (Admin admin = Admin.create(broker)) {
      admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1))).all().get();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted while a topic was made", interruption);
    } catch (ExecutionException failure) {
      throw new BenchException("The broker makes no topic", failure);
    }
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "linger.ms",
                0),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        List.of(
            new TopicPartition(topic, 0),
            new TopicPartition(topic, 1),
            new TopicPartition(topic, 2));
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    partitions.forEach(consumer::position);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Sample measure(Duration length) {
    AtomicLong sent = new AtomicLong(Long.MAX_VALUE);
    CompletableFuture<Latencies> received = new CompletableFuture<>();
    Thread reader = new Thread(() -> received.complete(receive(sent)), "broker-floor");
    reader.start();
    sent.set(send(length));
    Latencies latencies = received.join();
    return Sample.of(
        latencies,
        length.toNanos() / 1e9,
        sent.get() - latencies.count(),
        "records that did not arrive");
  }

  private long send(Duration length) {
    long end = System.nanoTime() + length.toNanos();
    Pace pace = Pace.of(rate);
    long sent = 0;
    while (true) {
      long due = pace.next();
      if (due >= end) {
        return sent;
      }
      Pace.await(due);
      byte[] key = ByteBuffer.allocate(Long.BYTES).putLong(sent % 64).array();
      byte[] value = ByteBuffer.allocate(BYTES).putLong(System.nanoTime()).array();
      producer.send(new ProducerRecord<>(topic, key, value));
      sent++;
    }
  }

  private Latencies receive(AtomicLong sent) {
    Latencies latencies = new Latencies();
    long last = System.nanoTime();
    while (latencies.count() < sent.get() && System.nanoTime() - last < PATIENCE.toNanos()) {
      for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
        last = System.nanoTime();
        latencies.add(last - ByteBuffer.wrap(each.value()).getLong());
      }
    }
    return latencies;
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
    consumer.close();
  }
}
