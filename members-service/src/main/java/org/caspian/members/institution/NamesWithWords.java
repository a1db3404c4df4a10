package org.caspian.members.institution;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.command.Sql;

/** Whose names have certain words, by the index of the words. */
@ApplicationScoped
class NamesWithWords {

  /** A scan would read all names for a word that is in none, and looks cheap for one in many. */
  private static final String BY_INDEX = "set local enable_seqscan = off";

  private static final String FOUND =
      "select institution_id from institution_name_key where words @@ ?::tsquery limit ?";

  private final Sql sql;

  NamesWithWords(Sql sql) {
    this.sql = sql;
  }

  /**
   * The institutions of these names, one as often as it has such a name.
   *
   * @param words a tsquery over the lexemes of their keys
   * @param most how many names are looked for
   */
  List<UUID> find(String words, int most) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              sql.update(BY_INDEX);
              return sql.list(FOUND, row -> row.getObject(1, UUID.class), words, most);
            });
  }
}
