package org.caspian.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123Z");

  @Test
  void areOfVersion7WithTheTimeInFront() {
    UUID id = new Ids(Clock.fixed(NOW, ZoneOffset.UTC)).next();

    assertEquals(7, id.version());
    assertEquals(2, id.variant());
    assertEquals(NOW.toEpochMilli(), id.getMostSignificantBits() >>> 16);
  }

  @Test
  void growWithinOneMillisecondAndBeyondItsCounter() {
    assertGrowing(ids(new Ids(Clock.fixed(NOW, ZoneOffset.UTC)), 20_000));
  }

  @Test
  void growWhenTheClockStepsBack() {
    Iterator<Duration> steps =
        List.of(Duration.ZERO, Duration.ofMinutes(-5), Duration.ofMillis(1), Duration.ofHours(-1))
            .iterator();
    Ids ids = new Ids(clockThatMoves(steps));

    assertGrowing(ids(ids, 4));
  }

  @Test
  void areUniqueWhenManyAsk() {
    Ids ids = new Ids(Clock.systemUTC());

    long different =
        Together.run(8, i -> ids(ids, 5_000)).stream().flatMap(List::stream).distinct().count();

    assertEquals(40_000, different);
  }

  @Test
  void areSortedAsTheirTextWhateverTheirVersion() {
    List<Long> halves =
        List.of(0L, 1L, 0x7FFFL, 0x1_0000_0000L, Long.MAX_VALUE, Long.MIN_VALUE, -2L, -1L);
    List<UUID> all =
        halves.reversed().stream()
            .flatMap(low -> halves.reversed().stream().map(high -> new UUID(high, low)))
            .toList();

    assertEquals(
        all.stream().sorted(Comparator.comparing(UUID::toString)).toList(),
        all.stream().sorted(Ids.ORDER).toList());
  }

  private static List<UUID> ids(Ids ids, int count) {
    return Stream.generate(ids::next).limit(count).toList();
  }

  /** As text, because UUID compares signed. */
  private static void assertGrowing(List<UUID> ids) {
    for (int i = 1; i < ids.size(); i++) {
      assertTrue(ids.get(i - 1).toString().compareTo(ids.get(i).toString()) < 0);
    }
  }

  private static Clock clockThatMoves(Iterator<Duration> steps) {
    return new Clock() {
      @Override
      public Instant instant() {
        return NOW.plus(steps.next());
      }

      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }
}
