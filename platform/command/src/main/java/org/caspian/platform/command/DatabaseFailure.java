package org.caspian.platform.command;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;

/** What a failure means for the caller, as far as the database is its cause. */
public enum DatabaseFailure {
  /** The database has nothing to do with it, or our SQL is wrong. */
  NONE,
  /** Another transaction was first; nothing was done, and a new try may succeed. */
  LOST_RACE,
  /** The row is not of the version that was read. */
  STALE,
  /** The data does not fit into the tables, which a check before should have told. */
  BAD_DATA,
  /** The database is away, full, or too slow. */
  UNAVAILABLE;

  /** Causes of causes are looked at to this depth: some are their own. */
  private static final int DEPTH = 12;

  /** Serialisation failure, deadlock, unique and exclusion violation, lock not available. */
  private static final Set<String> RACES = Set.of("40001", "40P01", "23505", "23P01", "55P03");

  /**
   * Statement cancelled by its timeout, transaction ended by its timeout or for being idle, server
   * become read-only.
   */
  private static final Set<String> OUT_OF_TIME = Set.of("57014", "25P04", "25P03", "25006");

  /**
   * Connection lost, resources exhausted, server going down or coming up, input or output error.
   */
  private static final Set<String> OUT_OF_REACH = Set.of("08", "53", "57", "58");

  /** What this failure, or any of its causes, means. */
  public static DatabaseFailure of(Throwable failure) {
    return look(failure, DEPTH).orElse(NONE);
  }

  /** The innermost cause, in one line: under load there would be thousands of stack traces. */
  static String reason(Throwable failure) {
    Throwable innermost = failure;
    for (int depth = 0; depth < DEPTH && innermost.getCause() != null; depth++) {
      innermost = innermost.getCause();
    }
    return innermost.toString();
  }

  private static Optional<DatabaseFailure> look(Throwable failure, int depth) {
    if (failure == null || depth == 0) {
      return Optional.empty();
    }
    if (failure instanceof LostRaceException) {
      return Optional.of(LOST_RACE);
    }
    if (failure instanceof OptimisticLockException || failure instanceof StaleStateException) {
      return Optional.of(STALE);
    }
    if (failure instanceof SQLException sql) {
      return Optional.of(ofState(sql.getSQLState()));
    }
    // A failed commit names its reason as suppressed: the transaction manager collects them.
    return Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
        .flatMap(cause -> look(cause, depth - 1).stream())
        .findFirst();
  }

  private static DatabaseFailure ofState(String state) {
    if (state == null) {
      // PostgreSQL always gives a state; this comes from the pool, which had no connection.
      return UNAVAILABLE;
    }
    if (RACES.contains(state)) {
      return LOST_RACE;
    }
    if (state.startsWith("22") || state.startsWith("23")) {
      return BAD_DATA;
    }
    boolean away =
        OUT_OF_TIME.contains(state)
            || state.length() == 5 && OUT_OF_REACH.contains(state.substring(0, 2));
    return away ? UNAVAILABLE : NONE;
  }
}
