package org.caspian.bench.load;

import java.util.ArrayList;
import java.util.List;

/** How soon another service knows, at two rates, beside the bare broker. */
final class Propagation {

  /** The higher one first: it warms up what the others ask for, too. */
  private static final List<Integer> RATES = List.of(1_000, 200);

  private static final int WRITES = 20;
  private static final double MOST_AT_200 = 25;
  private static final double KEPT = 0.95;

  private final Scene scene;
  private final String how;

  /**
   * Of a platform.
   *
   * @param how many instances it has of each part, in words
   */
  Propagation(Scene scene, String how) {
    this.scene = scene;
    this.how = how;
  }

  List<Figure> measure() {
    Messages messages = Messages.like(scene.platform());
    List<Figure> figures = new ArrayList<>();
    for (int rate : RATES) {
      figures.addAll(measure(messages, rate));
    }
    figures.addAll(realWrites());
    return figures;
  }

  private List<Figure> realWrites() {
    RealWrites writes =
        new RealWrites(
            "propagation of real writes at %d/s, %s".formatted(WRITES, how), scene, WRITES);
    scene.rounds().warm(List.of(writes));
    Measured measured = scene.rounds().measure(List.of(writes));
    return List.of(p50(measured, writes), p99(measured, writes));
  }

  private List<Figure> measure(Messages messages, int rate) {
    PropagationSubject ours =
        new PropagationSubject(
            "propagation at %,d/s, %s".formatted(rate, how), scene.platform(), messages, rate);
    try (BrokerFloor bare =
        new BrokerFloor(
            "producer to consumer at %,d/s".formatted(rate),
            scene.platform().bootstrapServers(),
            rate)) {
      scene.rounds().warm(List.of(ours));
      scene.rounds().settle(List.of(bare));
      Measured measured = scene.rounds().measure(List.of(ours, bare));
      double reached = Median.of(measured.rates(ours).orElseThrow());
      if (reached < KEPT * rate) {
        scene.notes().remark("%s: only %.0f/s were written".formatted(ours.name(), reached));
      }
      Figure p50 =
          p50(measured, ours).against(bare.name(), measured.each(bare, Sample::p50).orElseThrow());
      Figure p99 =
          p99(measured, ours).against(bare.name(), measured.each(bare, Sample::p99).orElseThrow());
      return List.of(p50, rate == 200 ? p99.aimingAt(Aim.atMost(MOST_AT_200)) : p99);
    }
  }

  private static Figure p50(Measured measured, Subject subject) {
    return Figure.of(
        Part.PROPAGATION,
        subject.name() + ", p50",
        "ms",
        measured.each(subject, Sample::p50).orElseThrow());
  }

  private static Figure p99(Measured measured, Subject subject) {
    return Figure.of(
        Part.PROPAGATION,
        subject.name() + ", p99",
        "ms",
        measured.each(subject, Sample::p99).orElseThrow());
  }
}
