package org.caspian.platform.command;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** The answers that are kept for repeats, for whoever has to erase what stands in them. */
@Singleton
public final class StoredAnswers {

  private final Sql sql;

  StoredAnswers(Sql sql) {
    this.sql = sql;
  }

  /**
   * Takes members away from all answers to commands that made an object or were about it, in the
   * transaction of the command. A repeat is answered without them from then on.
   *
   * <p>An answer is found by the id in the path, which a caller may write in capitals or before a
   * query. One that is not committed yet is not found: whoever answers with the object locks it,
   * and so does whoever erases.
   *
   * @param object the id of the object
   * @param members of the answers, which are objects; they must be such as may be absent
   */
  public void erase(UUID object, Set<String> members) {
    sql.update(
        """
        update idempotency
        set body = convert_to((convert_from(body, 'UTF8')::jsonb - ?::text[])::text, 'UTF8')
        where body is not null and (strpos(lower(path), ?) > 0 or strpos(location, ?) > 0)""",
        members.toArray(String[]::new),
        object.toString(),
        object.toString());
  }

  /**
   * Takes a member away from one of the objects that an answer lists, in all answers to commands
   * that made an object or were about it, found as in {@link #erase(UUID, Set)}.
   *
   * @param object the id of the object
   * @param list the member of the answers that is a list of objects
   * @param key the member of those objects by which one is known
   * @param value its value there
   * @param member what goes; it must be such as may be absent
   */
  public void erase(UUID object, String list, String key, UUID value, String member) {
    sql.update(
        """
        update idempotency
        set body = convert_to(
          jsonb_set(
            convert_from(body, 'UTF8')::jsonb,
            array[?::text],
            (select coalesce(
               jsonb_agg(
                 case when item ->> ?::text = ?::text then item - ?::text else item end
                 order by place),
               '[]')
             from jsonb_array_elements(convert_from(body, 'UTF8')::jsonb -> ?::text)
               with ordinality items(item, place))
          )::text, 'UTF8')
        where body is not null and (strpos(lower(path), ?) > 0 or strpos(location, ?) > 0)
          and jsonb_typeof(convert_from(body, 'UTF8')::jsonb -> ?::text) = 'array'""",
        list,
        key,
        value.toString(),
        member,
        list,
        object.toString(),
        object.toString(),
        list);
  }
}
