package org.caspian.gateway.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Gives a statement its parameters one after the other. */
final class Parameters {

  private final Connection connection;
  private final PreparedStatement statement;
  private int count;

  Parameters(Connection connection, PreparedStatement statement) {
    this.connection = connection;
    this.statement = statement;
  }

  void add(Object value) throws SQLException {
    statement.setObject(++count, value);
  }

  void addArray(String type, Collection<?> values) throws SQLException {
    statement.setArray(++count, connection.createArrayOf(type, values.toArray()));
  }
}
