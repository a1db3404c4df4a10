package org.caspian.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The right to relay: a session advisory lock, of which a database has one. It belongs to the
 * connection that also selects and marks and ends with it, so whoever lost it cannot mark.
 */
final class Lease {

  /** "CASP": keeps these locks apart from those of others in the two-number space. */
  private static final int SPACE = 0x43415350;

  private static final int RELAY = 1;

  private Lease() {}

  /** Takes the lease for this connection; false while another one has it. */
  static boolean take(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
      statement.setInt(1, SPACE);
      statement.setInt(2, RELAY);
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    }
  }
}
