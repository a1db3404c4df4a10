package org.caspian.bench.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Pause;
import org.caspian.bench.platform.Platform;

/** Tells when nothing is on its way any more: all told, all taken in, nothing waits but poison. */
final class Quiet {

  private static final Duration POLL = Duration.ofMillis(300);
  private static final String WAITING =
      """
      select (select count(*) from outbox where published_at is null),
             (select count(*) from inbox_waiting where not key = any (?))
      """;

  /** How often is told what is waited for. */
  private static final Duration TOLD_EVERY = Duration.ofSeconds(10);

  private final Platform platform;
  private final Topics topics;
  private final Timeline timeline;

  Quiet(Platform platform, Topics topics, Timeline timeline) {
    this.platform = platform;
    this.topics = topics;
    this.timeline = timeline;
  }

  /**
   * Waits for it.
   *
   * @param poison keys of messages that nobody can read, which stay
   * @return what is not quiet when the time is over; empty when all is
   */
  List<String> await(Set<String> poison, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    long nextTold = System.nanoTime() + TOLD_EVERY.toNanos();
    while (true) {
      List<String> unrest = unrest(poison);
      if (unrest.isEmpty() || System.nanoTime() > deadline) {
        return unrest;
      }
      if (System.nanoTime() > nextTold) {
        timeline.say("not quiet yet: " + String.join(", ", unrest));
        nextTold += TOLD_EVERY.toNanos();
      }
      Pause.of(POLL);
    }
  }

  private List<String> unrest(Set<String> poison) {
    List<String> unrest = new ArrayList<>();
    if (!platform.stack().isHealthy()) {
      unrest.add("not every part is healthy");
    }
    for (String service : platform.services()) {
      unrest.addAll(waiting(service, poison));
    }
    // Last: what was not told yet cannot have been taken in.
    if (unrest.isEmpty()) {
      unrest.addAll(behind());
    }
    return unrest;
  }

  private List<String> waiting(String service, Set<String> poison) {
    List<String> unrest = new ArrayList<>();
    try (Connection connection = platform.connect(service);
        PreparedStatement statement = connection.prepareStatement(WAITING)) {
      statement.setArray(1, connection.createArrayOf("text", poison.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        if (row.getLong(1) > 0) {
          unrest.add("%d messages of %s are not sent".formatted(row.getLong(1), service));
        }
        if (row.getLong(2) > 0) {
          unrest.add("%d messages wait in the inbox of %s".formatted(row.getLong(2), service));
        }
      }
    } catch (SQLException failure) {
      unrest.add("the database of %s gives no answer: %s".formatted(service, failure.getMessage()));
    }
    return unrest;
  }

  private List<String> behind() {
    List<String> unrest = new ArrayList<>();
    try {
      topics
          .lags()
          .forEach(
              (group, lag) -> {
                if (lag > 0) {
                  unrest.add("%s has not read %d records".formatted(group, lag));
                }
              });
    } catch (KafkaException | BenchException failure) {
      unrest.add("Kafka gives no answer: " + failure.getMessage());
    }
    return unrest;
  }
}
