package org.caspian.platform.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * An empty database with a user who owns it.
 *
 * @param url JDBC URL without credentials
 * @param user the owner
 * @param password the owner's password
 */
public record TestDatabase(String url, String user, String password) {

  /**
   * Opens a connection, for tests that look at tables or hold locks themselves.
   *
   * @return a connection in autocommit mode
   * @throws SQLException when the database refuses
   */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
