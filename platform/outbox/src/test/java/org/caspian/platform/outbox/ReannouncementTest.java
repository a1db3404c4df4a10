package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReannouncementTest {

  private final MovableClock clock = new MovableClock();
  private final Database database = new Database();
  private final Things things = new Things(database, clock);
  private final KafkaProbe probe = KafkaProbe.open();
  private RelayInstance instance = instance();

  @BeforeEach
  void topic() {
    probe.createTopic(things.topic(), Map.of());
  }

  @AfterEach
  void close() {
    instance.close();
    probe.close();
  }

  @Test
  void whoTakesTheLeaseTellsThePresentStateUnderTheOriginalIds() throws Exception {
    List<UUID> ids = things.make(3);
    ids.forEach(things::change);
    ids.forEach(things::change);
    untilSent(9); // six changes, three announcements of the lease
    clock.move(Duration.ofMinutes(1));

    instance.close();
    instance = instance();
    untilSent(12);

    for (UUID id : ids) {
      List<CloudEvent> told = events().stream().filter(Things.isOf(id)).toList();
      CloudEvent original = told.get(1);
      CloudEvent again = told.getLast();
      assertEquals(4, told.size());
      assertEquals(2, again.aggregateVersion());
      assertEquals(original.headers(), again.headers());
      assertEquals("present", again.data().path("state").asText());
    }
    assertEquals(6, database.count("select count(*) from outbox"));
  }

  @Test
  void inboxesPassOverIt() throws Exception {
    UUID id = things.make(1).getFirst();
    things.change(id);
    untilSent(2);

    EffectHandler handler = new EffectHandler(database, things.topic());
    try (InboxInstance receiver = new InboxInstance(database, handler, clock)) {
      receiver.start(Servers.kafka(), "receiver-" + UUID.randomUUID());
      Await.until("both to be read", () -> receiver.counted("inbox.repeated") == 1);
    }
    assertEquals(List.of(1L), handler.versions(id));
  }

  @Test
  void itIsDoneEveryNightAndOnRequest() throws Exception {
    UUID id = things.make(1).getFirst();
    things.change(id);
    untilSent(2);

    clock.move(Duration.ofHours(11)); // 20:00
    Await.until("nothing more to be due", this::isIdle);
    assertEquals(2, events().size());
    clock.move(Duration.ofHours(2)); // 22:00
    untilSent(3);

    database.inNew(connection -> AnnouncementTable.request(connection, things.topic()));
    untilSent(4);
    Await.until("nothing more to be due", this::isIdle);
    assertEquals(1, new HashSet<>(events().stream().map(CloudEvent::id).toList()).size());
  }

  @Test
  void aRootThatNeverHadAMessageGetsItsFirst() throws Exception {
    UUID id = things.make(1).getFirst();
    things.changeQuietly(id);

    untilSent(1);

    CloudEvent first = events().getFirst();
    assertEquals(id.toString(), first.key());
    assertEquals(1, first.aggregateVersion());
    assertEquals(1, database.count("select count(*) from outbox"));
  }

  @Test
  void aVersionWithoutMessageIsToldUnderTheLastOnesId() throws Exception {
    UUID id = things.make(1).getFirst();
    things.change(id);
    things.changeQuietly(id);

    untilSent(2);

    assertEquals(1, new HashSet<>(events().stream().map(CloudEvent::id).toList()).size());
    assertEquals(1, events().getLast().aggregateVersion());
  }

  @Test
  void anAnnouncementNeverComesAfterAChangeThatItDoesNotHold() throws Exception {
    UUID id = things.make(1).getFirst();
    things.change(id);
    untilSent(2);
    List<Long> announced = new ArrayList<>();
    Announcer late =
        new Announcer() {
          @Override
          public String topic() {
            return things.topic();
          }

          @Override
          public List<Announcement> after(UUID after, int limit) {
            List<Announcement> page = things.announcer().after(after, limit);
            page.forEach(announcement -> announced.add(announcement.version()));
            things.change(id); // commits between the look at the root and the announcement
            return page;
          }
        };
    instance.close();
    instance = instance(List.of(late));

    untilSent(3);

    assertEquals(1, announced.getFirst());
    assertEquals(List.of(1L, 1L, 2L), events().stream().map(CloudEvent::aggregateVersion).toList());
  }

  @Test
  void whatIsNotSentYetIsNotAnnouncedBeforeIt() throws Exception {
    UUID id = things.make(1).getFirst();
    things.change(id);
    untilSent(2);
    Announcer early =
        new Announcer() {
          @Override
          public String topic() {
            return things.topic();
          }

          @Override
          public List<Announcement> after(UUID after, int limit) {
            if (database.unpublished() == 0 && versionsSent().equals(List.of(1L, 1L))) {
              things.change(id); // commits before the look at the root, and is not sent yet
              things.changeQuietly(id);
            }
            return things.announcer().after(after, limit);
          }
        };
    instance.close();
    instance = instance(List.of(early));

    untilSent(3);

    assertEquals(List.of(1L, 1L, 2L), versionsSent());
    assertEquals("{}", new String(events().getLast().value(), StandardCharsets.UTF_8));
    Await.until("nothing more to be due", this::isIdle);
    assertEquals(0, database.unpublished());
  }

  @Test
  void aFailingAnnouncerDoesNotStopTheRelay() throws Exception {
    Announcer failing =
        new Announcer() {
          @Override
          public String topic() {
            return things.topic();
          }

          @Override
          public List<Announcement> after(UUID after, int limit) {
            throw new IllegalStateException("told to fail");
          }
        };
    instance.close();
    instance = instance(List.of(failing));
    instance.relay.round();
    things.change(things.make(1).getFirst());
    untilSent(1);
  }

  @Test
  void thePurgeKeepsTheIdsToAnnounceWith() throws Exception {
    UUID id = things.make(1).getFirst();
    things.change(id);
    things.change(id);
    untilSent(3);
    Housekeeping keeping =
        new Housekeeping(
            database,
            Set.of(things.topic()),
            Duration.ofDays(30),
            Duration.ofDays(45),
            new OutboxMetrics(instance.meters, instance.signal, clock),
            clock);

    keeping.purge();
    assertEquals(2, database.count("select count(*) from outbox"));
    clock.move(Duration.ofDays(31));
    keeping.purge();

    assertEquals(1, database.count("select count(*) from outbox where aggregate_version = 2"));
    assertEquals(1, database.count("select count(*) from outbox"));
    untilSent(4); // the nightly one
    assertEquals(events().get(2).id(), events().get(3).id());
    assertNotEquals(events().get(0).id(), events().get(3).id());
  }

  private RelayInstance instance() {
    return instance(List.of(things.announcer()));
  }

  private RelayInstance instance(List<Announcer> announcers) {
    return new RelayInstance(
        database.connections(), Map.of("bootstrap.servers", Servers.kafka()), clock, announcers);
  }

  private List<Long> versionsSent() {
    return events().stream().map(CloudEvent::aggregateVersion).toList();
  }

  private List<CloudEvent> events() {
    return probe.read(things.topic());
  }

  /** Does the relay's rounds until so many messages were sent. */
  private void untilSent(int count) throws Exception {
    Await.until(
        count + " messages",
        () -> {
          instance.relay.round();
          return events().size() >= count;
        });
    assertEquals(count, events().size());
  }

  /** The relay does rounds until every request is answered. */
  private boolean isIdle() throws Exception {
    instance.relay.round();
    return database.count("select count(*) from outbox_announcement where answered < requests")
        == 0;
  }
}
