package org.caspian.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Sends messages to Kafka in the given order and tells which of them were acknowledged. The
 * producer is made when it is first needed: with Kafka's host unknown it cannot even be built.
 */
final class Publisher implements AutoCloseable {

  private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

  private final Supplier<Producer<byte[], byte[]>> producers;
  private final String source;
  private final Patience patience;
  private Producer<byte[], byte[]> producer;

  /**
   * Makes a publisher.
   *
   * @param producers makes the producer
   * @param source who sends, the CloudEvents source
   * @param patience how long a producer is kept that brings no acknowledgement
   */
  Publisher(Supplier<Producer<byte[], byte[]>> producers, String source, Duration patience) {
    this.producers = producers;
    this.source = source;
    this.patience = new Patience(patience);
  }

  /** Asked while acknowledgements are awaited: fails when there is no more right to send. */
  interface Lease {

    void check() throws SQLException;
  }

  /**
   * What became of a batch.
   *
   * @param acknowledged what Kafka has
   * @param refusal why the batch stopped, if it did
   */
  record Outcome(List<OutboxRow> acknowledged, Optional<Exception> refusal) {}

  /**
   * Sends until the first refusal, and waits for every answer as long as the lease is held and
   * answers come. Of each aggregate one message at a time is on its way: whatever happens to it, no
   * later one is there before.
   *
   * <p>A producer that brings no acknowledgement for too long is given up, and the next batch gets
   * a new one: what was on its way may then arrive twice.
   */
  Outcome send(List<OutboxRow> rows, Lease lease) throws SQLException, InterruptedException {
    AtomicReference<Exception> refusal = new AtomicReference<>();
    List<OutboxRow> acknowledged = new ArrayList<>(rows.size());
    List<OutboxRow> left = rows;
    patience.begin();
    while (!left.isEmpty() && refusal.get() == null) {
      List<OutboxRow> wave = new ArrayList<>(left.size());
      List<OutboxRow> later = new ArrayList<>();
      Set<UUID> aggregates = new HashSet<>();
      left.forEach(row -> (aggregates.add(row.aggregateId()) ? wave : later).add(row));
      List<Future<RecordMetadata>> answers = send(wave, refusal);
      for (int i = 0; i < answers.size(); i++) {
        if (isAcknowledged(answers.get(i), lease)) {
          acknowledged.add(wave.get(i));
          patience.renew();
        } else if (patience.isOver()) {
          refusal.compareAndSet(null, patience.failure(null));
        }
      }
      left = later;
    }
    if (refusal.get() == null) {
      patience.end();
    }
    return new Outcome(acknowledged, Optional.ofNullable(refusal.get()).map(this::judge));
  }

  /** Gives up what is not acknowledged yet. May take as long as one request to Kafka may. */
  @Override
  public void close() {
    patience.end();
    Producer<byte[], byte[]> left = producer;
    producer = null;
    Closing.quietly(left == null ? null : () -> left.close(Duration.ZERO));
  }

  /** Whether the producer is still good for anything after a refusal. */
  private Exception judge(Exception refusal) {
    Exception reason =
        patience.isOver() && !(refusal instanceof UnansweredException)
            ? patience.failure(refusal)
            : refusal;
    if (!(reason instanceof RetriableException)) {
      close(); // it may be in a state in which it refuses everything
    }
    return reason;
  }

  private Producer<byte[], byte[]> producer() {
    if (producer == null) {
      producer = producers.get();
    }
    return producer;
  }

  private List<Future<RecordMetadata>> send(
      List<OutboxRow> wave, AtomicReference<Exception> refusal) throws InterruptedException {
    List<Future<RecordMetadata>> answers = new ArrayList<>(wave.size());
    try {
      for (OutboxRow row : wave) {
        answers.add(send(row, refusal));
        if (refusal.get() != null) {
          break;
        }
      }
    } catch (InterruptException e) {
      throw new InterruptedException();
    } catch (KafkaException | IllegalStateException e) { // the latter if it is closed
      refusal.compareAndSet(null, e);
    }
    return answers;
  }

  private Future<RecordMetadata> send(OutboxRow row, AtomicReference<Exception> refusal) {
    MessageSpan span = MessageSpan.sending(row);
    try {
      return producer()
          .send(
              CloudEvents.record(row, source, span.trace()),
              (metadata, failure) -> {
                span.end(failure);
                refusal.compareAndSet(null, failure);
              });
    } catch (RuntimeException e) {
      span.end(e);
      throw e;
    }
  }

  private boolean isAcknowledged(Future<RecordMetadata> answer, Lease lease)
      throws SQLException, InterruptedException {
    while (true) {
      Duration wait = patience.isOver() ? Duration.ZERO : BETWEEN_CHECKS;
      try {
        answer.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        return true;
      } catch (ExecutionException e) {
        return false;
      } catch (TimeoutException e) {
        lease.check();
        if (patience.isOver()) {
          return false;
        }
      }
    }
  }
}
