package org.caspian.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.caspian.platform.command.Sql;

/**
 * All that a transaction reads as it is at one moment: who stops waiting between two queries is not
 * shown in line without a position.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OneMoment {

  private final Sql sql;

  OneMoment(Sql sql) {
    this.sql = sql;
  }

  /** The running transaction, which has read nothing yet, reads so. */
  void begin() {
    sql.update("set transaction isolation level repeatable read");
  }
}
