package org.caspian.platform.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private final List<String> events = new ArrayList<>();
  private final Map<Runnable, Duration> timers = new LinkedHashMap<>();
  private final Admission admission =
      new Admission(
          2,
          2,
          Duration.ofSeconds(2),
          (delay, action) -> {
            timers.put(action, delay);
            return () -> timers.remove(action);
          });

  @Test
  void thoseWhoWaitAreLetInInOrder() {
    Admission.Ticket a = enter("a");
    Admission.Ticket b = enter("b");
    enter("c");
    enter("d");
    assertEquals(List.of("a in", "b in"), events);
    b.close();
    a.close();
    assertEquals(List.of("a in", "b in", "c in", "d in"), events);
    assertEquals(0, timers.size());
  }

  @Test
  void whoFindsNoPlaceToWaitIsRefusedAtOnce() {
    List.of("a", "b", "c", "d", "e").forEach(this::enter);
    assertEquals(List.of("a in", "b in", "e out"), events);
  }

  @Test
  void whoWaitsTooLongIsRefusedAndLeavesThePlaceToOthers() {
    List.of("a", "b", "c").forEach(this::enter);
    assertEquals(List.of(Duration.ofSeconds(2)), List.copyOf(timers.values()));
    new ArrayList<>(timers.keySet()).forEach(Runnable::run);
    enter("d");
    enter("e");
    assertEquals(List.of("a in", "b in", "c out"), events);
  }

  @Test
  void whoGivesUpWaitingIsPassedOver() {
    Admission.Ticket a = enter("a");
    enter("b");
    Admission.Ticket c = enter("c");
    enter("d");
    c.close();
    a.close();
    assertEquals(List.of("a in", "b in", "d in"), events);
  }

  @Test
  void leavingTwiceLetsOneIn() {
    Admission.Ticket a = enter("a");
    enter("b");
    enter("c");
    enter("d");
    a.close();
    a.close();
    assertEquals(List.of("a in", "b in", "c in"), events);
  }

  @Test
  void whoWasRefusedGivesNothingBack() {
    List.of("a", "b", "c", "d").forEach(this::enter);
    enter("e").close();
    assertEquals(List.of("a in", "b in", "e out"), events);
  }

  @Test
  void aTimerThatComesTooLateDoesNothing() {
    Admission.Ticket a = enter("a");
    enter("b");
    enter("c");
    Runnable timer = timers.keySet().iterator().next();
    a.close();
    timer.run();
    assertEquals(List.of("a in", "b in", "c in"), events);
  }

  @Test
  void nobodyWaitsLongerThanTheAnswerIsOfUse() {
    List.of("a", "b").forEach(this::enter);
    enter("c", Optional.of(Duration.ofMillis(300)));
    enter("d", Optional.of(Duration.ofMinutes(1)));
    assertEquals(
        List.of(Duration.ofMillis(300), Duration.ofSeconds(2)), List.copyOf(timers.values()));
  }

  private Admission.Ticket enter(String name) {
    return enter(name, Optional.empty());
  }

  private Admission.Ticket enter(String name, Optional<Duration> timeLeft) {
    return admission.enter(
        timeLeft, () -> events.add(name + " in"), () -> events.add(name + " out"));
  }
}
