package org.caspian.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Cuts lists into pages with signed keyset cursors. Lists are in order of id, ascending. */
@ApplicationScoped
public class Pages {

  /**
   * One page.
   *
   * @param request what the caller asked for
   * @param boundTo filter, sort and caller: a cursor is good only with an equal one. Any value that
   *     Jackson writes
   * @param rowsAfter reads rows in order of id: the first argument is the id after which to begin
   *     (null: from the start), the second how many to read at most
   * @param key the id of a row
   * @param view what is shown of a row
   * @throws ProblemException {@link Problems#INVALID_CURSOR} for a cursor that is edited or foreign
   */
  public <R, V> Page<V> page(
      PageRequest request,
      Object boundTo,
      BiFunction<UUID, Integer, List<R>> rowsAfter,
      Function<R, UUID> key,
      Function<R, V> view) {
    throw new UnsupportedOperationException();
  }
}
