package org.caspian.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A room for four, of whom two may be of one group, and three of a group may wait. */
class FairRoomTest {

  private final List<String> events = new ArrayList<>();
  private final Map<String, FairRoom<String>.Guest> guests = new HashMap<>();
  private final Map<Runnable, Duration> timers = new LinkedHashMap<>();
  private int permits = 4;
  private final FairRoom<String> room =
      new FairRoom<>(
          new FairRoom.Size(() -> permits, () -> 2, 3, Duration.ofSeconds(2)),
          (delay, action) -> {
            timers.put(action, delay);
            return () -> timers.remove(action);
          });

  /** The first letter is the group. */
  private void enter(String... names) {
    for (String name : names) {
      FairRoom<String>.Guest guest =
          room.guest(
              name.substring(0, 1),
              () -> events.add(name + " in"),
              () -> events.add(name + " out"));
      guests.put(name, guest);
      if (guest.enter()) {
        events.add(name + " in");
      }
    }
  }

  private void leave(String... names) {
    for (String name : names) {
      guests.get(name).leave();
    }
  }

  private List<String> eventsSince() {
    List<String> since = List.copyOf(events);
    events.clear();
    return since;
  }

  @Test
  void aGroupHasNoMoreThanItsShareInsideThoughThereIsRoom() {
    enter("a1", "a2", "a3", "b1");

    assertEquals(List.of("a1 in", "a2 in", "b1 in"), eventsSince());
    leave("a1");
    assertEquals(List.of("a3 in"), eventsSince());
  }

  @Test
  void theGroupsTakeTurnsHoweverManyOfOneWait() {
    enter("x1", "x2", "y1", "y2", "a1", "a2", "a3", "b1", "c1");
    eventsSince();

    leave("x1", "x2", "y1", "y2");

    assertEquals(List.of("a1 in", "b1 in", "c1 in", "a2 in"), eventsSince());
  }

  @Test
  void aGroupWithItsShareInsideIsPassedOverAndKeepsItsTurn() {
    enter("a1", "a2", "x1", "x2", "a3", "b1", "b2");
    eventsSince();

    leave("x1");
    assertEquals(List.of("b1 in"), eventsSince());
    leave("a1");
    assertEquals(List.of("a3 in"), eventsSince());
  }

  @Test
  void whoFindsNoPlaceToWaitIsRefusedAtOnceAndOthersAreNot() {
    enter("a1", "a2", "a3", "a4", "a5", "a6");
    enter("b1");

    assertEquals(List.of("a1 in", "a2 in", "a6 out", "b1 in"), eventsSince());
  }

  @Test
  void whoWaitsTooLongIsRefusedAndLeavesThePlaceToOthers() {
    enter("a1", "a2", "a3", "a4", "a5");
    assertEquals(Duration.ofSeconds(2), timers.values().iterator().next());

    List.copyOf(timers.keySet()).forEach(Runnable::run);
    enter("a6");

    assertEquals(List.of("a1 in", "a2 in", "a3 out", "a4 out", "a5 out"), eventsSince());
    leave("a1");
    assertEquals(List.of("a6 in"), eventsSince());
  }

  @Test
  void whoGivesUpWaitingIsPassedOver() {
    enter("a1", "a2", "a3", "a4");
    leave("a3", "a3");

    leave("a1");

    assertEquals(List.of("a1 in", "a2 in", "a4 in"), eventsSince());
    assertEquals(Map.of(), timers);
  }

  @Test
  void leavingTwiceMakesNoMoreRoom() {
    enter("a1", "a2", "a3", "a4");
    eventsSince();

    leave("a1", "a1", "a1");

    assertEquals(List.of("a3 in"), eventsSince());
  }

  @Test
  void whoLeavesBeforeEnteringIsNotLetIn() {
    List<String> seen = new ArrayList<>();
    FairRoom<String>.Guest guest = room.guest("a", () -> seen.add("in"), () -> seen.add("out"));
    guest.leave();

    assertTrue(!guest.enter());
    enter("b1", "b2", "c1", "c2");
    assertEquals(List.of("b1 in", "b2 in", "c1 in", "c2 in"), eventsSince());
  }

  @Test
  void aRoomThatGrowsLetsInAllWhoHaveRoom() {
    permits = 1;
    enter("a1", "b1", "c1", "d1");
    eventsSince();

    permits = 3;
    leave("a1");

    assertEquals(List.of("b1 in", "c1 in", "d1 in"), eventsSince());
  }

  @Test
  void aRoomThatShrinksLetsNobodyInBeforeThereIsRoomAgain() {
    enter("a1", "b1", "c1", "d1", "e1");
    eventsSince();

    permits = 2;
    leave("a1", "b1");
    assertEquals(List.of(), eventsSince());
    leave("c1");
    assertEquals(List.of("e1 in"), eventsSince());
  }

  @Test
  void manyThreadsNeverFillItBeyondItsSizeAndEverybodyGetsIn() throws InterruptedException {
    int all = 2_000;
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(all);
    FairRoom<Integer> crowded =
        new FairRoom<>(
            new FairRoom.Size(() -> 4, () -> 2, all, Duration.ofMinutes(1)),
            (delay, action) -> () -> {});
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, all)
          .forEach(
              i -> {
                Visit visit = new Visit(threads, inside, most, done);
                visit.guest = crowded.guest(i % 7, visit::inside, () -> {});
                threads.execute(
                    () -> {
                      if (visit.guest.enter()) {
                        visit.inside();
                      }
                    });
              });
      assertTrue(done.await(30, TimeUnit.SECONDS));
    }
    assertTrue(most.get() <= 4, "were inside: " + most);
  }

  /** One that stays inside until another thread has it leave. */
  private static final class Visit {
    private final ExecutorService threads;
    private final AtomicInteger inside;
    private final AtomicInteger most;
    private final CountDownLatch done;
    private FairRoom<Integer>.Guest guest;

    Visit(ExecutorService threads, AtomicInteger inside, AtomicInteger most, CountDownLatch done) {
      this.threads = threads;
      this.inside = inside;
      this.most = most;
      this.done = done;
    }

    void inside() {
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      threads.execute(
          () -> {
            inside.decrementAndGet();
            done.countDown();
            guest.leave();
          });
    }
  }
}
