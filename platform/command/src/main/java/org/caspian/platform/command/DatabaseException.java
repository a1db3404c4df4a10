package org.caspian.platform.command;

import java.sql.SQLException;

/** A failed statement of this jar's own SQL, so that callers need not declare it. */
final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseException(SQLException cause) {
    super(cause);
  }
}
