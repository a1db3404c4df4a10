package org.caspian.platform.command;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Has PostgreSQL plan a search for what is sought. After some runs of a statement it takes one plan
 * for all values otherwise, where that seemed no worse on average; but a word that is in every row
 * and one that is in a single row are found in opposite ways, and the wrong one reads the table
 * through.
 */
@Singleton
public class CustomPlans {

  private final Sql sql;
  private final Session session;

  CustomPlans(Sql sql, Session session) {
    this.sql = sql;
    this.session = session;
  }

  /** What a read finds, in a transaction of its own in which each statement is planned anew. */
  public <T> T with(Supplier<T> read) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              session.setDefaultReadOnly(true);
              sql.update("set local plan_cache_mode = force_custom_plan");
              return read.get();
            });
  }
}
