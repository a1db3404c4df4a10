package org.caspian.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the topics that the service owns, if they are not there, and looks again every few minutes:
 * somebody may have lost them.
 */
final class TopicMaking implements Work {

  static final int PARTITIONS = 3;
  static final Duration KEPT = Duration.ofDays(30);

  private static final long LOOK_AGAIN_NANOS = Duration.ofMinutes(5).toNanos();
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final Supplier<Admin> admins;
  private final Set<Topic> topics;
  private final short replication;
  private long nextLook = System.nanoTime();

  TopicMaking(Supplier<Admin> admins, Set<Topic> topics, short replication) {
    this.admins = admins;
    this.topics = topics;
    this.replication = replication;
  }

  @Override
  public boolean round() throws ExecutionException, TimeoutException, InterruptedException {
    if (topics.isEmpty() || System.nanoTime() - nextLook < 0) {
      Thread.sleep(PAUSE);
      return false;
    }
    make();
    nextLook = System.nanoTime() + LOOK_AGAIN_NANOS;
    return true;
  }

  @Override
  public void close() {
    // a client lives for one round only
  }

  private void make() throws ExecutionException, TimeoutException, InterruptedException {
    Admin admin = admins.get();
    try {
      List<NewTopic> wanted = topics.stream().map(this::topic).toList();
      for (KafkaFuture<Void> made : admin.createTopics(wanted).values().values()) {
        awaitMade(made);
      }
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  private static void awaitMade(KafkaFuture<Void> made)
      throws ExecutionException, TimeoutException, InterruptedException {
    try {
      made.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private NewTopic topic(Topic topic) {
    Map<String, String> settings = new HashMap<>();
    String kept = Long.toString(KEPT.toMillis());
    switch (topic.kind()) {
      case FACTS -> {
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        settings.put(TopicConfig.RETENTION_MS_CONFIG, kept);
      }
      case STATE -> {
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        settings.put(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, kept);
      }
    }
    if (replication >= 3) {
      settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
    }
    return new NewTopic(topic.name(), Optional.of(PARTITIONS), Optional.of(replication))
        .configs(settings);
  }
}
