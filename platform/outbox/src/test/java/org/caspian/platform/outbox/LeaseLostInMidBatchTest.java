package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Servers;
import org.junit.jupiter.api.Test;

class LeaseLostInMidBatchTest {

  private static final Clock CLOCK = Clock.systemUTC();

  private final Database database = new Database();
  private final Things things = new Things(database, CLOCK);

  @Test
  void whoLostItCannotMarkAndTheNextOneSendsAllOfIt() throws Exception {
    try (KafkaProbe probe = KafkaProbe.open();
        RelayInstance loser = killedAtThirdSend();
        RelayInstance next = RelayInstance.of(database, Servers.kafka(), CLOCK)) {
      probe.createTopic(things.topic(), Map.of());
      things.make(5).forEach(things::change);

      assertThrows(SQLException.class, loser.relay::round);
      assertEquals(5, database.unpublished());
      assertEquals(5, probe.read(things.topic()).size());

      loser.relay.close();
      assertFalse(loser.signal.isLeading());
      untilLeading(next);

      assertEquals(0, database.unpublished());
      List<String> ids = probe.read(things.topic()).stream().map(CloudEvent::id).toList();
      assertEquals(10, ids.size());
      assertEquals(5, new HashSet<>(ids).size());
    }
  }

  @Test
  void nobodyElseLeadsWhileItIsHeld() throws Exception {
    try (RelayInstance first = RelayInstance.of(database, Servers.kafka(), CLOCK);
        RelayInstance second = RelayInstance.of(database, Servers.kafka(), CLOCK)) {
      first.relay.round();
      second.relay.round();
      assertTrue(first.signal.isLeading());
      assertFalse(second.signal.isLeading());

      first.relay.close();
      assertFalse(first.signal.isLeading());
      untilLeading(second);
    }
  }

  /** The server lets go of a closed connection's lock a moment later. */
  private static void untilLeading(RelayInstance instance) {
    Await.until(
        "the lease",
        () -> {
          instance.relay.round();
          return instance.signal.isLeading();
        });
  }

  private RelayInstance killedAtThirdSend() {
    AtThirdSend.sends.set(0);
    AtThirdSend.action = database::killLeaseHolder;
    return new RelayInstance(
        database.connections(),
        Map.of(
            "bootstrap.servers",
            Servers.kafka(),
            ProducerConfig.INTERCEPTOR_CLASSES_CONFIG,
            AtThirdSend.class.getName()),
        CLOCK,
        List.of());
  }

  /** Does something while a batch is on its way. Kafka makes it. */
  public static final class AtThirdSend implements ProducerInterceptor<byte[], byte[]> {

    private static final AtomicInteger sends = new AtomicInteger();
    private static volatile Runnable action;

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
      if (sends.incrementAndGet() == 3) {
        action.run();
      }
      return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
  }
}
