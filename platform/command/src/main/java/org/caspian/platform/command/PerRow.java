package org.caspian.platform.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.caspian.platform.rest.ProblemException;

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

  /**
   * Applies all rows in their order.
   *
   * @param rows the rows; a repeat must give the same ones in the same order, which the comparison
   *     of the body sees to
   * @param outcome what is reported of a row; Jackson writes and reads it
   * @param apply applies one row inside its transaction; may run several times
   * @param refused what is reported of a row that was refused with a problem; called after the
   *     row's transaction was rolled back
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
    throw new UnsupportedOperationException();
  }
}
