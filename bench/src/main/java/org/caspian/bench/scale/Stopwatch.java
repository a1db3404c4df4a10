package org.caspian.bench.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caspian.contracts.questions.Question;

/**
 * Takes the times of all questions, one request after the other, in rounds: what disturbs the
 * machine for a while falls upon all of them.
 */
final class Stopwatch {

  private final Reader reader;

  Stopwatch(Reader reader) {
    this.reader = reader;
  }

  /**
   * Asks everything so many times.
   *
   * @param warmUp rounds that do not count, before
   * @param rounds rounds that count
   */
  Map<Question, Figure> times(List<Question> questions, int warmUp, int rounds) {
    for (int round = 0; round < warmUp; round++) {
      questions.forEach(question -> reader.time(question.path()));
    }
    List<long[]> times = new ArrayList<>();
    questions.forEach(question -> times.add(new long[rounds]));
    for (int round = 0; round < rounds; round++) {
      for (int one = 0; one < questions.size(); one++) {
        times.get(one)[round] = reader.time(questions.get(one).path());
      }
    }
    Map<Question, Figure> figures = new LinkedHashMap<>();
    for (int one = 0; one < questions.size(); one++) {
      Question question = questions.get(one);
      figures.put(question, Figure.of(times.get(one), question.rows()));
    }
    return figures;
  }
}
