package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UnansweredSendTest {

  private static final Clock CLOCK = Clock.systemUTC();

  private final Database database = new Database();
  private final Things things = new Things(database, CLOCK);
  private final UUID id = things.make(1).getFirst();

  @Test
  void aProducerWhoseThreadIsDeadIsReplacedAndTheBatchBegunAnewInOrder() throws Exception {
    try (KafkaProbe probe = KafkaProbe.open();
        RelayInstance instance = dyingAtFirstAcknowledgement()) {
      probe.createTopic(things.topic(), Map.of());
      things.change(id);
      things.change(id);
      things.change(id);

      instance.relay.round();
      assertTrue(instance.signal.isLeading());
      assertEquals(3, database.unpublished());
      assertEquals(1, instance.counted("outbox.producers.given.up"));

      while (database.unpublished() > 0) {
        instance.relay.round();
      }
      List<Long> versions =
          probe.read(things.topic()).stream().map(CloudEvent::aggregateVersion).toList();
      assertEquals(List.of(1L, 1L, 2L, 3L), versions);
      assertEquals(1, instance.counted("outbox.producers.given.up"));
    }
  }

  @Test
  void aProducerThatHearsNothingFromKafkaIsReplaced() throws Exception {
    List<Producer<byte[], byte[]>> made = new ArrayList<>();
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Publisher publisher =
            new Publisher(() -> made(made, silent), "/test", Duration.ofSeconds(1))) {
      List<OutboxRow> batch = List.of(things.row(id, 1, "{}"));
      Await.until(
          "the producer to be given up",
          () -> {
            Publisher.Outcome outcome = publisher.send(batch, () -> {});
            assertEquals(List.of(), outcome.acknowledged());
            return outcome.refusal().orElseThrow() instanceof UnansweredException;
          });
      assertEquals(1, made.size());

      Publisher.Outcome next = publisher.send(batch, () -> {});

      assertInstanceOf(
          org.apache.kafka.common.errors.TimeoutException.class, next.refusal().orElseThrow());
      assertEquals(2, made.size());
    }
  }

  private static Producer<byte[], byte[]> made(
      List<Producer<byte[], byte[]>> made, ServerSocket broker) {
    Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + broker.getLocalPort(),
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                200,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                500),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    made.add(producer);
    return producer;
  }

  private RelayInstance dyingAtFirstAcknowledgement() {
    DyingThread.alive.set(true);
    return new RelayInstance(
        database.connections(),
        Map.of(
            "bootstrap.servers",
            Servers.kafka(),
            ProducerConfig.INTERCEPTOR_CLASSES_CONFIG,
            DyingThread.class.getName()),
        CLOCK,
        List.of(),
        Duration.ofSeconds(2));
  }

  /** Kills the network thread of the first producer, as a full heap would. Kafka makes it. */
  public static final class DyingThread implements ProducerInterceptor<byte[], byte[]> {

    private static final AtomicBoolean alive = new AtomicBoolean();

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
      return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) {
      if (alive.getAndSet(false)) {
        throw new InternalError("told to die");
      }
    }

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
  }
}
