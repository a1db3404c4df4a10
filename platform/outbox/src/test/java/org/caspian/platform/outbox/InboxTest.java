package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caspian.platform.testkit.CloudEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {

  private final MovableClock clock = new MovableClock();
  private final Database database = new Database();
  private final EffectHandler handler = new EffectHandler(database, Records.TOPIC);
  private final InboxInstance instance = new InboxInstance(database, handler, clock);
  private final UUID key = UUID.randomUUID();

  @AfterEach
  void close() {
    instance.close();
  }

  @Test
  void whatComesTwiceIsAppliedOnce() {
    ReceivedRecord first = Records.of(key, 1);
    ReceivedRecord second = Records.of(key, 2);

    instance.inbox.take(List.of(first, second, first));
    instance.inbox.take(List.of(second));

    assertEquals(List.of(1L, 2L), handler.versions(key));
    assertEquals(2, instance.counted("inbox.applied"));
    assertEquals(2, instance.counted("inbox.repeated"));
  }

  @Test
  void whatComesToTwoInstancesAtOnceIsAppliedOnce() throws Exception {
    List<ReceivedRecord> records =
        List.of(Records.of(key, 1), Records.of(key, 2), Records.of(key, 3));
    CountDownLatch bothReady = new CountDownLatch(2);
    try (InboxInstance other = new InboxInstance(database, handler, clock);
        ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<?>> taking =
          List.of(instance.inbox, other.inbox).stream()
              .<Future<?>>map(
                  inbox ->
                      both.submit(
                          () -> {
                            bothReady.countDown();
                            bothReady.await();
                            inbox.take(records);
                            return null;
                          }))
              .toList();
      for (Future<?> each : taking) {
        each.get();
      }
    }
    assertEquals(List.of(1L, 2L, 3L), handler.versions(key));
  }

  @Test
  void aTypeThatNobodyTakesIsPassedOver() {
    CloudEvent strange =
        CloudEvent.of("org.caspian.test.thing.invented.v1", key, 1, "public", "{}");
    handler.doNotTake(strange.type());

    instance.inbox.take(List.of(Records.of(strange), Records.of(key, 2)));

    assertEquals(List.of(2L), handler.versions(key));
    assertEquals(1, instance.counted("inbox.unknown"));
    assertEquals(0, waiting());
  }

  @Test
  void aTombstoneIsPassedOver() {
    ReceivedRecord tombstone =
        Records.withValue(Records.withoutHeader(Records.of(key, 1), CloudEvents.TYPE), null);

    instance.inbox.take(List.of(tombstone));

    assertEquals(0, waiting());
  }

  @Test
  void whatIsNoMessageWaitsToBeSeen() {
    ReceivedRecord noJson =
        Records.withValue(Records.of(key, 1), "{not json".getBytes(StandardCharsets.UTF_8));
    ReceivedRecord noId = Records.withoutHeader(Records.of(UUID.randomUUID(), 1), CloudEvents.ID);
    ReceivedRecord noType =
        Records.withoutHeader(Records.of(UUID.randomUUID(), 1), CloudEvents.TYPE);
    UUID other = UUID.randomUUID();

    List<ReceivedRecord> records = List.of(noJson, noId, noType, Records.of(other, 1));
    instance.inbox.take(records);
    instance.inbox.take(records);

    assertEquals(3, waiting());
    assertEquals(List.of(1L), handler.versions(other));
  }

  @Test
  void withTheDatabaseAwayNothingIsTakenAndTheSameRecordsAreTakenLater() {
    List<ReceivedRecord> records = List.of(Records.of(key, 1), Records.of(key, 2));
    database.execute("alter table inbox rename to inbox_away");
    assertThrows(RuntimeException.class, () -> instance.inbox.take(records));
    assertEquals(List.of(), handler.versions(key));

    database.execute("alter table inbox_away rename to inbox");
    instance.inbox.take(records);

    assertEquals(List.of(1L, 2L), handler.versions(key));
    assertEquals(0, waiting());
  }

  private long waiting() {
    return database.count("select count(*) from inbox_waiting");
  }
}
