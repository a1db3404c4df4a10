package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Cuts lists into pages with keyset cursors that tell nothing. Lists are in order of id, ascending.
 */
@ApplicationScoped
public class Pages {

  private final ObjectMapper mapper;
  private final Instance<CursorKey> key;
  private volatile Cursors cursors;

  // Not the key itself: a service without lists need not have one, and reading it needs a database.
  @Inject
  Pages(ObjectMapper mapper, Instance<CursorKey> key) {
    this.mapper = mapper;
    this.key = key;
  }

  /**
   * One page.
   *
   * @param request what the caller asked for
   * @param boundTo list, filter and caller: a cursor is good only with an equal one. Any value that
   *     Jackson writes
   * @param rowsAfter reads rows in order of id: the first argument is the id after which to begin
   *     (null: from the start), the second how many to read at most
   * @param id the id of a row, which the rows are in order of
   * @param view what is shown of a row
   * @throws ProblemException {@link Problems#INVALID_CURSOR} for a cursor that is edited or foreign
   */
  public <R, V> Page<V> page(
      PageRequest request,
      Object boundTo,
      BiFunction<UUID, Integer, List<R>> rowsAfter,
      Function<R, UUID> id,
      Function<R, V> view) {
    JsonNode bound = mapper.valueToTree(boundTo);
    UUID after = request.cursor() == null ? null : id(cursors().read(request.cursor(), bound));
    List<R> rows = rowsAfter.apply(after, request.limit() + 1);
    boolean more = rows.size() > request.limit();
    List<R> shown = more ? rows.subList(0, request.limit()) : rows;
    String next = more ? cursors().write(bytes(id.apply(shown.getLast())), bound) : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }

  private Cursors cursors() {
    if (cursors == null) {
      cursors = new Cursors(key.get().value());
    }
    return cursors;
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static UUID id(byte[] bytes) {
    ByteBuffer reader = ByteBuffer.wrap(bytes);
    return new UUID(reader.getLong(), reader.getLong());
  }
}
