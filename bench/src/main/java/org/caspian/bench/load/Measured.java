package org.caspian.bench.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What rounds have shown, by the name of the subject. */
record Measured(Map<String, List<Sample>> samples) {

  /** A figure of each round; empty when the subject was not there. */
  Optional<List<Double>> each(Subject subject, ToDoubleFunction<Sample> figure) {
    return Optional.ofNullable(samples.get(subject.name()))
        .map(rounds -> rounds.stream().mapToDouble(figure).boxed().toList());
  }

  /** How much is done in a second, round by round. */
  Optional<List<Double>> rates(Subject subject) {
    return each(subject, Sample::perSecond);
  }

  /** What one adds to another, round by round. */
  List<Double> added(Subject with, Subject without, ToDoubleFunction<Sample> figure) {
    List<Double> more = each(with, figure).orElseThrow();
    List<Double> less = each(without, figure).orElseThrow();
    return IntStream.range(0, more.size())
        .mapToObj(round -> more.get(round) - less.get(round))
        .toList();
  }
}
