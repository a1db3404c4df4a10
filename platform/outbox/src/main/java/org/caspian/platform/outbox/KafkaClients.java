package org.caspian.platform.outbox;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the clients of Kafka with the settings that the promises of this jar rest on. */
final class KafkaClients {

  private final Map<String, Object> connection;
  private final String service;

  /**
   * Makes a source of clients.
   *
   * @param connection how Kafka is reached: bootstrap servers and security
   * @param service the service's name, also the consumer group
   */
  KafkaClients(Map<String, Object> connection, String service) {
    this.connection = Map.copyOf(connection);
    this.service = service;
  }

  /**
   * A producer whose records arrive once and in order, or not at all.
   *
   * @throws org.apache.kafka.common.KafkaException if no host of Kafka has an address
   */
  Producer<byte[], byte[]> producer() {
    Map<String, Object> settings = settings("relay");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    // A record that was given up could be overtaken by the next one of its key. The relay gives up
    // by closing the producer, when it loses its lease.
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    // How long send() may block for metadata; the default of a minute would freeze the relay.
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * A consumer in the service's group, which commits nothing by itself.
   *
   * @throws org.apache.kafka.common.KafkaException if no host of Kafka has an address
   */
  Consumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = settings("inbox");
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, service);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    // A poll's records are one transaction: it must fit well into transaction_timeout.
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
    // Instances that come and go stop only the partitions that move.
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    // How soon a topic that its owner makes later is found; the default is five minutes.
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * A consumer in no group, of partitions that it is given; it begins where it is told to.
   *
   * @throws org.apache.kafka.common.KafkaException if no host of Kafka has an address
   */
  Consumer<byte[], byte[]> listener() {
    Map<String, Object> settings = settings("broadcast");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // Where the place that it read at is gone: what is of use is younger than what is deleted.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * A client that makes topics.
   *
   * @throws org.apache.kafka.common.KafkaException if no host of Kafka has an address
   */
  Admin admin() {
    return Admin.create(settings("topics"));
  }

  private Map<String, Object> settings(String purpose) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, service + "-" + purpose);
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    // Nobody reads the clients' own metrics.
    settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
    return settings;
  }
}
