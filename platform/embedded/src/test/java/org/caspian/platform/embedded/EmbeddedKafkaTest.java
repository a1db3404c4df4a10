package org.caspian.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

  private static final TopicPartition PARTITION = new TopicPartition("greetings", 0);

  @TempDir Path folder;

  @Test
  void keepsRecordsThroughAKillAndComesBackOnItsPort() throws Exception {
    EmbeddedKafka killed = EmbeddedKafka.start(folder, 0);
    try (Admin admin = Admin.create(client(killed))) {
      admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1))).all().get();
    }
    send(killed, "salem");
    killed.kill();

    try (EmbeddedKafka again = EmbeddedKafka.start(folder, killed.port())) {
      send(again, "salam");
      assertEquals(List.of("salem", "salam"), read(again, 2));
      assertEquals(killed.bootstrapServers(), again.bootstrapServers());
    }
  }

  @Test
  void makesNoTopicThatNobodyAskedFor() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
        Admin admin = Admin.create(client(kafka))) {
      ExecutionException refused =
          assertThrows(
              ExecutionException.class,
              () -> admin.describeTopics(List.of("mistyped")).allTopicNames().get());
      assertInstanceOf(UnknownTopicOrPartitionException.class, refused.getCause());
      assertTrue(admin.listTopics().names().get().isEmpty());
    }
  }

  @Test
  void servesFromAFolderWhoseNameIsNotAscii() {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("үй é"), 0)) {
      assertTrue(EmbeddedKafka.answers(kafka.port()));
      assertTrue(Files.exists(folder.resolve("үй é/data/meta.properties")));
    }
  }

  @Test
  void doesNotAnswerWhileItsProcessIsHaltedNorOnceItIsGone() throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
    Halted.whileHalted(
        ProcessHandle.of(kafka.pid()).orElseThrow(),
        () -> assertFalse(EmbeddedKafka.answers(kafka.port())));
    assertTrue(EmbeddedKafka.answers(kafka.port()));
    kafka.close();
    assertFalse(EmbeddedKafka.answers(kafka.port()));
  }

  private static Map<String, Object> client(EmbeddedKafka kafka) {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }

  private static void send(EmbeddedKafka kafka, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(client(kafka), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(PARTITION.topic(), "key", value)).get();
    }
  }

  private static List<String> read(EmbeddedKafka kafka, int count) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(client(kafka), new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      List<String> values = new ArrayList<>();
      while (values.size() < count) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(10))) {
          values.add(record.value());
        }
      }
      return values;
    }
  }
}
