package org.caspian.platform.command;

import java.sql.SQLException;

/**
 * A failed statement of plain SQL, so that callers need not declare it. It is answered as a failure
 * of Hibernate's is: 503 when the database is away.
 */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Wraps what the driver threw.
   *
   * @param cause with the SQLState that tells what happened
   */
  public DatabaseException(SQLException cause) {
    super(cause);
  }
}
