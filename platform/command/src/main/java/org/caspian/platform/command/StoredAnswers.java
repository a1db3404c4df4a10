package org.caspian.platform.command;

import jakarta.inject.Singleton;
import java.util.Set;

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
   * @param path of the object, {@code /v1/things/…}
   * @param members of the answers, which are objects; they must be such as may be absent
   */
  public void erase(String path, Set<String> members) {
    sql.update(
        """
        update idempotency
        set body = convert_to((convert_from(body, 'UTF8')::jsonb - ?::text[])::text, 'UTF8')
        where body is not null and (location = ? or path = ? or starts_with(path, ?))""",
        members.toArray(String[]::new),
        path,
        path,
        path + "/");
  }
}
