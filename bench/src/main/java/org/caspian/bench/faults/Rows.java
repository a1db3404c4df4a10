package org.caspian.bench.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads rows of a database. */
final class Rows {

  private Rows() {}

  /** Makes something of a row. */
  interface Mapping<T> {

    T of(ResultSet row) throws SQLException;
  }

  static <T> List<T> of(Connection connection, String query, Mapping<T> mapping)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        rows.add(mapping.of(found));
      }
    }
    return rows;
  }

  static UUID uuid(ResultSet row, int column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
