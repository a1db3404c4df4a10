package org.caspian.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresOfARunTest {

  private static final double EXACTLY = 1e-9;

  @Test
  void thePercentileIsTheTimeWithinWhichThatShareWasDone() {
    Latencies latencies = new Latencies();
    for (int millis = 100; millis >= 1; millis--) {
      latencies.add(millis * 1_000_000L);
    }

    assertEquals(50, latencies.millis(0.5), EXACTLY);
    assertEquals(99, latencies.millis(0.99), EXACTLY);
    assertEquals(100, latencies.millis(1), EXACTLY);
  }

  @Test
  void whatComesLaterAndFromOthersIsCountedToo() {
    Latencies latencies = new Latencies();
    latencies.add(1_000_000);
    assertEquals(1, latencies.millis(0.99), EXACTLY);

    Latencies others = new Latencies();
    for (int each = 0; each < 10_000; each++) {
      others.add(3_000_000);
    }
    latencies.addAll(others);

    assertEquals(10_001, latencies.count());
    assertEquals(3, latencies.millis(0.5), EXACTLY);
  }

  @Test
  void ofNothingThereIsNoPercentile() {
    assertTrue(Double.isNaN(new Latencies().millis(0.5)));
  }

  @Test
  void theMedianIsTheFigureInTheMiddle() {
    assertEquals(3, Median.of(List.of(9.0, 1.0, 3.0)), EXACTLY);
    assertEquals(2.5, Median.of(List.of(9.0, 1.0, 3.0, 2.0)), EXACTLY);
    assertTrue(Double.isNaN(Median.of(List.of())));
  }

  @Test
  void theRatioIsTheMedianOfTheRatiosOfEachRound() {
    Figure figure =
        Figure.of(Part.GET, "ours", "requests/s", List.of(50.0, 60.0, 10.0))
            .against("floor", List.of(100.0, 100.0, 10.0));

    assertEquals(0.6, figure.ratio(), EXACTLY);
    assertEquals(50, figure.value(), EXACTLY);
    assertEquals(100, figure.floorValue(), EXACTLY);
  }

  @Test
  void anAimIsMetOrMissedOrLacksItsFloor() {
    Aim gateway = Aim.ratioAtLeast(0.6).hopingFor(0.8);

    assertEquals("missed", gateway.verdict(1_000, 0.59));
    assertEquals("met, the hope is not", gateway.verdict(1_000, 0.6));
    assertEquals("met", gateway.verdict(1_000, 0.8));
    assertEquals("no floor to compare with", gateway.verdict(1_000, null));
    assertEquals("met", Aim.atMost(25).verdict(24.9, null));
    assertEquals("missed", Aim.atMost(25).verdict(25.1, null));
    assertEquals("≥ 0.6 × (hope 0.8)", gateway.toString());
    assertEquals("≥ 5,000", Aim.atLeast(5_000).toString());
  }

  @Test
  void theAimIsHeldAgainstTheWholeRowsAndNotAgainstTheQueryThatIsLeft() {
    Pgbench whole = pgbench("whole");
    Pgbench sent = pgbench("sent");
    Measured measured = new Measured(Map.of("whole", perSecond(50), "sent", perSecond(100)));
    Figure alone = Figure.of(Part.LIST, "ours", "requests/s", List.of(25.0));
    Optional<Aim> aim = Optional.of(Aim.ratioAtLeast(0.4));

    List<Figure> both =
        new Floors(Optional.of(whole), aim, Optional.of(sent)).figures(alone, measured);

    assertEquals(List.of("whole", "sent"), both.stream().map(Figure::floor).toList());
    assertEquals(List.of(0.5, 0.25), both.stream().map(Figure::ratio).toList());
    assertEquals("met", both.getFirst().verdict());
    assertNull(both.getLast().aim());
  }

  @Test
  void withoutPgbenchThereIsOneFigureWhoseAimLacksItsFloor() {
    Figure alone = Figure.of(Part.LIST, "ours", "requests/s", List.of(25.0));

    List<Figure> figures =
        new Floors(Optional.empty(), Optional.of(Aim.ratioAtLeast(0.4)), Optional.empty())
            .figures(alone, new Measured(Map.of()));

    assertEquals(1, figures.size());
    assertEquals("no floor to compare with", figures.getFirst().verdict());
  }

  private static Pgbench pgbench(String name) {
    return new Pgbench(name, Path.of("pgbench"), null, "members", List.of(), Map.of(), 1);
  }

  private static List<Sample> perSecond(double rate) {
    return List.of(new Sample(rate, Double.NaN, Double.NaN, 0, ""));
  }

  @Test
  void whatPgbenchSaysIsItsRateAndWhatFailed() {
    Sample sample =
        Pgbench.sample(
            """
            number of transactions actually processed: 39874
            number of failed transactions: 2 (0.005%)
            latency average = 0.401 ms
            initial connection time = 6.102 ms
            tps = 39923.123456 (without initial connection time)
            """);

    assertEquals(39_923.123456, sample.perSecond(), EXACTLY);
    assertEquals(2, sample.failures());
  }
}
