package org.caspian.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs work in a transaction of its own on the service's database. */
interface Transactions {

  /** What is done with the transaction's connection. */
  interface Body<T> {

    T run(Connection connection) throws SQLException;
  }

  /**
   * Commits what the body did, or rolls it back if it throws.
   *
   * @throws RuntimeException what the body threw, or why the transaction failed
   */
  <T> T inNew(Body<T> body);
}
