package org.caspian.platform.command;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Plain SQL for tables of the platform that are no roots. Within a transaction it runs on the same
 * connection as Hibernate does, which is not asked to flush for it. A failure of the database is
 * answered as the failure of a command is.
 */
@Singleton
public final class Sql {

  private final DataSource database;

  Sql(DataSource database) {
    this.database = database;
  }

  /**
   * The rows that a query finds.
   *
   * @param sql with a {@code ?} for each parameter
   * @param reader makes a value of each row
   * @param parameters in the order of the query
   */
  public <T> List<T> list(String sql, Reader<T> reader, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = bound(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** The only row that a query finds, if any. */
  public <T> Optional<T> find(String sql, Reader<T> reader, Object... parameters) {
    return list(sql, reader, parameters).stream().findFirst();
  }

  /** Runs a statement; how many rows it wrote. */
  public int update(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = bound(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException(e);
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

  /** Reads one row. */
  public interface Reader<T> {
    /**
     * The value of the row at which the result stands.
     *
     * @throws SQLException as the result does
     */
    T read(ResultSet row) throws SQLException;
  }
}
