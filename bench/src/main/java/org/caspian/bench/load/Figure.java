package org.caspian.bench.load;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A figure of the report.
 *
 * @param part of which part
 * @param what is measured
 * @param unit in which
 * @param value the median of the rounds
 * @param rounds each of them
 * @param floor what it is compared with; null where there is nothing
 * @param floorValue the median of that
 * @param ratio the median of each round's ratio to the floor
 * @param aim what it should be, in words; null where nothing was asked
 * @param verdict whether it is; null likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(
    Part part,
    String what,
    String unit,
    double value,
    List<Double> rounds,
    String floor,
    Double floorValue,
    Double ratio,
    String aim,
    String verdict) {

  /** A figure that stands for itself. */
  static Figure of(Part part, String what, String unit, List<Double> rounds) {
    return new Figure(part, what, unit, Median.of(rounds), rounds, null, null, null, null, null);
  }

  /** The same beside a floor, of which there are as many rounds. */
  Figure against(String name, List<Double> floors) {
    List<Double> ratios =
        IntStream.range(0, rounds.size())
            .mapToObj(round -> rounds.get(round) / floors.get(round))
            .toList();
    return new Figure(
        part, what, unit, value, rounds, name, Median.of(floors), Median.of(ratios), aim, verdict);
  }

  /** The same beside a figure that it is not to be divided by. */
  Figure beside(String name, List<Double> others) {
    return new Figure(part, what, unit, value, rounds, name, Median.of(others), null, aim, verdict);
  }

  /** The same with what it should be. */
  Figure aimingAt(Aim asked) {
    return new Figure(
        part,
        what,
        unit,
        value,
        rounds,
        floor,
        floorValue,
        ratio,
        asked.toString(),
        asked.verdict(value, ratio));
  }
}
