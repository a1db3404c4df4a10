package org.caspian.bench.faults.check;

import java.util.List;

/** Holds what callers were told against what there is. */
public final class Checker {

  private static final List<Check> CHECKS =
      List.of(
          new LostWrites(),
          new WritesTwice(),
          new LostMessages(),
          new MessagesTwice(),
          new Order(),
          new Limits(),
          new Copies(),
          new HalfDone(),
          new Answers());

  private Checker() {}

  /**
   * Looks for all that must not be.
   *
   * @param writes the journal
   * @param evidence what there is when all is quiet
   * @return the violations, by property
   */
  public static List<Violation> check(List<Write> writes, Evidence evidence) {
    Case given = new Case(writes, evidence);
    return CHECKS.stream().flatMap(check -> check.of(given).stream()).toList();
  }
}
