package org.caspian.bench.scale;

import java.util.ArrayList;
import java.util.List;
import org.caspian.contracts.questions.Question;

/**
 * Takes the times of all questions, one request after the other, in rounds: what disturbs the
 * machine for a while falls upon all of them, and upon both sides of each.
 */
final class Stopwatch {

  private final Reader few;
  private final Reader many;

  /**
   * For one caller.
   *
   * @param few speaks to the platform with few rows
   * @param many speaks to the one with many
   */
  Stopwatch(Reader few, Reader many) {
    this.few = few;
    this.many = many;
  }

  /** One question, as each side is asked it. */
  record Pair(Question few, Question many) {}

  /** The times that the answers to one question took. */
  record Times(Pair pair, Figure few, Figure many) {}

  /**
   * Asks everything so many times.
   *
   * @param warmUp rounds that do not count, before
   * @param rounds rounds that count
   */
  List<Times> times(List<Pair> pairs, int warmUp, int rounds) {
    for (int round = 0; round < warmUp; round++) {
      for (Pair pair : pairs) {
        few.time(pair.few().path());
        many.time(pair.many().path());
      }
    }
    List<long[]> ofFew = new ArrayList<>();
    List<long[]> ofMany = new ArrayList<>();
    for (int one = 0; one < pairs.size(); one++) {
      ofFew.add(new long[rounds]);
      ofMany.add(new long[rounds]);
    }
    for (int round = 0; round < rounds; round++) {
      for (int one = 0; one < pairs.size(); one++) {
        Pair pair = pairs.get(one);
        // Each is asked first as often as the other.
        if (round % 2 == 0) {
          ofFew.get(one)[round] = few.time(pair.few().path());
          ofMany.get(one)[round] = many.time(pair.many().path());
        } else {
          ofMany.get(one)[round] = many.time(pair.many().path());
          ofFew.get(one)[round] = few.time(pair.few().path());
        }
      }
    }
    List<Times> times = new ArrayList<>();
    for (int one = 0; one < pairs.size(); one++) {
      Pair pair = pairs.get(one);
      times.add(
          new Times(
              pair,
              Figure.of(ofFew.get(one), pair.few().rows()),
              Figure.of(ofMany.get(one), pair.many().rows())));
    }
    return times;
  }
}
