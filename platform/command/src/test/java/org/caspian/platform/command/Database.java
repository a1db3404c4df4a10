package org.caspian.platform.command;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The application's database as somebody else sees it: other connections than the pool's. */
@Singleton
class Database {

  private final String url;
  private final String user;
  private final String password;

  Database(
      @ConfigProperty(name = "caspian.db-url") String url,
      @ConfigProperty(name = "caspian.db-user") String user,
      @ConfigProperty(name = "caspian.db-password") String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** The number that a query gives. */
  long count(String sql, Object... parameters) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement statement = bound(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes something and commits. */
  void update(String sql, Object... parameters) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement statement = bound(connection, sql, parameters)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement bound(Connection connection, String sql, Object[] parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
