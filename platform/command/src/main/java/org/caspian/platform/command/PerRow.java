package org.caspian.platform.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.caspian.platform.rest.ProblemException;
import org.jboss.logging.Logger;

/**
 * Applies the rows of a batch or an import, each as a command of its own: in its own transaction,
 * with its own lock, record and history. For methods with {@code @Command(perRow = true)}.
 *
 * <p>With an {@code Idempotency-Key} a repeat goes through all rows again: what was applied is
 * reported from its record and not applied twice, what was refused is judged anew. So a call that
 * broke in the middle is finished by sending it again.
 */
@ApplicationScoped
public class PerRow {

  private static final Logger LOGGER = Logger.getLogger(PerRow.class);
  private static final int SERVER_FAULT = 500;

  private final CommandContext context;
  private final Tries tries;
  private final IdempotencyStore store;
  private final HistoryKeeper history;
  private final ObjectMapper json;

  PerRow(
      CommandContext context,
      Tries tries,
      IdempotencyStore store,
      HistoryKeeper history,
      ObjectMapper json) {
    this.context = context;
    this.tries = tries;
    this.store = store;
    this.history = history;
    this.json = json;
  }

  /**
   * Applies all rows in their order.
   *
   * @param rows the rows; a repeat must give the same ones in the same order, which the comparison
   *     of the body sees to
   * @param outcome what is reported of a row; Jackson writes and reads it
   * @param apply applies one row inside its transaction; may run several times
   * @param refused what is reported of a row that was refused with a problem, or whose data the
   *     database refused; called after the row's transaction was rolled back
   * @param <R> a row
   * @param <V> what is reported of it
   * @return a report for each row, in order
   * @throws ProblemException 409 {@code request-in-progress} if the same call is still running, 503
   *     if the database fails; what was applied until then stays
   */
  public <R, V> List<V> run(
      List<R> rows,
      Class<V> outcome,
      Function<R, V> apply,
      BiFunction<R, ProblemException, V> refused) {
    CommandContext.Said before = context.said();
    List<V> report = new ArrayList<>(rows.size());
    for (R row : rows) {
      int number = report.size() + 1;
      try {
        Applied<V> applied =
            tries.run(
                () -> {
                  context.begin(before);
                  return once(number, outcome, () -> apply.apply(row));
                });
        count(applied);
        report.add(applied.outcome());
      } catch (Exception failure) {
        report.add(refused.apply(row, refusalOfRow(number, failure)));
      }
    }
    return report;
  }

  private <V> Applied<V> once(int number, Class<V> outcome, Callable<V> work) throws Exception {
    Optional<IdempotencyKey> key = context.call().keyed().map(KeyedCall::key);
    if (key.isEmpty()) {
      return new Applied<>(history.recording(work), false);
    }
    if (!store.tryLock(key.get().lock(number))) {
      throw CommandProblems.requestInProgress();
    }
    Optional<byte[]> recorded = store.findRow(key.get(), number);
    if (recorded.isPresent()) {
      return new Applied<>(json.readValue(recorded.get(), outcome), true);
    }
    V result = history.recording(work);
    store.insertRow(key.get(), number, json.writeValueAsBytes(result));
    return new Applied<>(result, false);
  }

  private void count(Applied<?> applied) {
    if (applied.before()) {
      context.rows().repeatedOne();
    } else {
      context.rows().appliedOne();
    }
  }

  /** What is not the row's own fault ends the whole call; the next one goes on from here. */
  private static ProblemException refusalOfRow(int number, Exception failure) {
    if (failure instanceof ProblemException refusal && isOfRow(refusal)) {
      return refusal;
    }
    if (DatabaseFailure.of(failure) == DatabaseFailure.BAD_DATA) {
      LOGGER.warnf("Row %d does not fit: %s", number, DatabaseFailure.reason(failure));
      LOGGER.debug("A row does not fit", failure);
      return CommandProblems.notStorable();
    }
    throw failure instanceof RuntimeException known
        ? known
        : new IllegalStateException("row " + number + " failed", failure);
  }

  private static boolean isOfRow(ProblemException refusal) {
    return refusal.type().status() < SERVER_FAULT
        && !refusal.is(CommandProblems.REQUEST_IN_PROGRESS);
  }

  /** What is reported of a row, and whether it had been applied by an earlier call. */
  private record Applied<V>(V outcome, boolean before) {}
}
