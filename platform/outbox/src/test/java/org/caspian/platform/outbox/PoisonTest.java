package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caspian.platform.outbox.ReceivedRecord.QueueKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PoisonTest {

  private final MovableClock clock = new MovableClock();
  private final Database database = new Database();
  private final EffectHandler handler = new EffectHandler(database, Records.TOPIC);
  private final InboxInstance instance = new InboxInstance(database, handler, clock);
  private final UUID key = UUID.randomUUID();
  private final ReceivedRecord v1 = Records.of(key, 1);
  private final ReceivedRecord v2 = Records.of(key, 2);
  private final ReceivedRecord v3 = Records.of(key, 3);

  @AfterEach
  void close() {
    instance.close();
  }

  @Test
  void laterMessagesOfItsKeyWaitBehindItAndOtherKeysGoOn() {
    UUID other = UUID.randomUUID();
    handler.failOn(v1.messageId());

    instance.inbox.take(List.of(Records.of(other, 1), v1, v2, Records.of(other, 2)));
    instance.inbox.take(List.of(v3, Records.of(other, 3)));

    assertEquals(List.of(), handler.versions(key));
    assertEquals(List.of(1L, 2L, 3L), handler.versions(other));
    assertEquals(3, queued());
  }

  @Test
  void afterTheCauseIsGoneTheQueueIsAppliedInOrder() {
    handler.failOn(v1.messageId());
    instance.inbox.take(List.of(v1, v2, v3));

    handler.failOnNothing();
    clock.move(Duration.ofSeconds(1));
    retry();

    assertEquals(List.of(1L, 2L, 3L), handler.versions(key));
    assertEquals(0, queued());
    ReceivedRecord v4 = Records.of(key, 4);
    instance.inbox.take(List.of(v4, v1));
    assertEquals(List.of(1L, 2L, 3L, 4L), handler.versions(key));
  }

  @Test
  void itIsTriedEightTimesInAboutTenMinutesAndThenParked() {
    Instant start = clock.instant();
    handler.failOn(v1.messageId());
    instance.inbox.take(List.of(v1));

    while (parked().isEmpty()) {
      clock.move(Duration.ofSeconds(1));
      instance.retrying.tryNext();
    }

    ParkedMessage message = parked().getFirst();
    assertEquals(8, message.tries());
    assertEquals(v1.messageId(), message.messageId());
    assertTrue(message.error().contains("told to fail"));
    Duration lasted = Duration.between(start, clock.instant());
    assertTrue(lasted.compareTo(Duration.ofMinutes(9)) > 0, lasted::toString);
    assertTrue(lasted.compareTo(Duration.ofMinutes(12)) < 0, lasted::toString);
  }

  @Test
  void whatComesWhileItIsParkedIsReplayedBehindItInOrder() {
    handler.failOn(v1.messageId());
    instance.inbox.take(List.of(v1));
    park();

    instance.inbox.take(List.of(v2));
    retry();
    assertEquals(List.of(), handler.versions(key));
    assertEquals(1, parked().getFirst().behind());

    handler.failOnNothing();
    int replayed =
        database.inNew(
            connection ->
                InboxTable.replay(
                    connection, new QueueKey(Records.TOPIC, key.toString()), clock.instant()));
    retry();

    assertEquals(2, replayed);
    assertEquals(List.of(1L, 2L), handler.versions(key));
    assertEquals(0, queued());
  }

  @Test
  void whenItIsDiscardedWhatWaitsBehindItIsAppliedAndItIsKept() {
    handler.failOn(v1.messageId());
    instance.inbox.take(List.of(v1, v2, v3));
    park();

    assertEquals(OptionalInt.of(2), discard(v1));
    retry();

    assertEquals(List.of(2L, 3L), handler.versions(key));
    assertEquals(0, queued());
    assertEquals(
        1,
        database.count(
            "select count(*) from inbox_discarded where message_id = '%s' and value is not null"
                    .formatted(v1.messageId())
                + " and error like '%told to fail%' and reason = 'nobody can read it'"));
  }

  @Test
  void afterItIsDiscardedItIsNotAppliedWhenItComesAgain() {
    handler.failOn(v1.messageId());
    instance.inbox.take(List.of(v1));
    park();
    discard(v1);

    handler.failOnNothing();
    instance.inbox.take(List.of(v1, v2));

    assertEquals(List.of(2L), handler.versions(key));
    assertEquals(OptionalInt.empty(), discard(v1));
  }

  @Test
  void itIsNotDiscardedWhileItIsStillTried() {
    handler.failOn(v1.messageId());
    instance.inbox.take(List.of(v1, v2));

    assertEquals(OptionalInt.empty(), discard(v1));
    assertEquals(OptionalInt.empty(), discard(v2));
    assertEquals(2, queued());
  }

  @Test
  void anErrorOfTheHandlerIsAFailureLikeAnyOther() {
    MessageHandler broken =
        new MessageHandler() {
          @Override
          public Set<String> topics() {
            return Set.of(Records.TOPIC);
          }

          @Override
          public void handle(InboundMessage message) {
            throw new StackOverflowError();
          }
        };
    try (InboxInstance other = new InboxInstance(database, broken, clock)) {
      other.inbox.take(List.of(v1));
    }
    assertEquals(1, queued());
  }

  @RepeatedTest(5)
  void twoWorkersAtOnceApplyEachKeyInOrderAndOnce() throws Exception {
    List<UUID> keys = new ArrayList<>();
    List<ReceivedRecord> records = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      UUID each = UUID.randomUUID();
      keys.add(each);
      for (int version = 1; version <= 5; version++) {
        records.add(Records.of(each, version));
      }
    }
    records.forEach(record -> handler.failOn(record.messageId()));
    instance.inbox.take(records);
    handler.failOnNothing();
    clock.move(Duration.ofSeconds(1));

    CountDownLatch bothReady = new CountDownLatch(2);
    try (InboxInstance other = new InboxInstance(database, handler, clock);
        ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<?>> working = new ArrayList<>();
      for (InboxRetrying worker : List.of(instance.retrying, other.retrying)) {
        working.add(
            both.submit(
                () -> {
                  bothReady.countDown();
                  bothReady.await();
                  while (queued() > 0) {
                    worker.tryNext();
                  }
                  return null;
                }));
      }
      for (Future<?> each : working) {
        each.get();
      }
    }
    for (UUID each : keys) {
      assertEquals(List.of(1L, 2L, 3L, 4L, 5L), handler.versions(each));
    }
  }

  private void park() {
    while (parked().isEmpty()) {
      clock.move(Duration.ofMinutes(5));
      instance.retrying.tryNext();
    }
  }

  private OptionalInt discard(ReceivedRecord message) {
    return database.inNew(
        connection ->
            InboxTable.discard(
                connection, message.messageId(), "nobody can read it", clock.instant()));
  }

  private void retry() {
    while (instance.retrying.tryNext()) {
      // until nothing is due
    }
  }

  private List<ParkedMessage> parked() {
    return database.inNew(connection -> InboxTable.parked(connection, 10));
  }

  private long queued() {
    return database.count("select count(*) from inbox_waiting");
  }
}
