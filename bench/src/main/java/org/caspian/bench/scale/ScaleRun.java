package org.caspian.bench.scale;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caspian.contracts.questions.Question;
import org.caspian.contracts.questions.Questions;

/**
 * Asks a platform with few rows and one with many the same, in turn: a machine is not as fast at
 * each hour as at another.
 */
final class ScaleRun {

  /** Compilers and caches of the services have done their work by then. */
  private static final int WARM_UP = 40;

  private final Side few;
  private final Side many;
  private final PrintStream out;

  /** Of two sides that are not filled. */
  ScaleRun(Side few, Side many, PrintStream out) {
    this.few = few;
    this.many = many;
    this.out = out;
  }

  Report run(long small, long large, int rounds) throws SQLException {
    few.fill(small);
    many.fill(large);
    Report report = new Report(small, large, rounds);
    Unasked ofFew = new Unasked();
    Unasked ofMany = new Unasked();
    for (String caller : few.callers()) {
      Questions asksFew = few.questions(caller, Map.of());
      List<Question> questions = asksFew.all();
      ofFew.add(asksFew);
      Questions asksMany = many.questions(caller, Questions.rows(questions));
      Map<String, Question> others =
          asksMany.all().stream()
              .collect(
                  Collectors.toMap(
                      ScaleRun::key, Function.identity(), (one, same) -> one, LinkedHashMap::new));
      ofMany.add(asksMany);
      List<Stopwatch.Pair> pairs = new ArrayList<>();
      for (Question question : questions) {
        Question other = others.remove(key(question));
        if (other == null) {
          report.once(caller, question);
        } else {
          pairs.add(new Stopwatch.Pair(question, other));
        }
      }
      others.values().forEach(other -> report.once(caller, other));
      out.printf("  %-14s %4d questions, each %d times%n", caller, pairs.size(), rounds);
      report.lines(
          caller,
          new Stopwatch(few.reader(caller), many.reader(caller)).times(pairs, WARM_UP, rounds));
    }
    report.unasked(ofFew.byAll);
    report.unasked(ofMany.byAll);
    return report;
  }

  private static String key(Question question) {
    return question.group() + " " + question.name();
  }

  /** What no caller of a side could ask. */
  private static final class Unasked {

    private Set<String> byAll;

    private void add(Questions questions) {
      if (byAll == null) {
        byAll = new TreeSet<>(questions.unasked());
      } else {
        byAll.retainAll(questions.unasked());
      }
    }
  }
}
