package org.caspian.bench.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads rows of a database. */
public final class Rows {

  private Rows() {}

  /** Makes something of a row. */
  public interface Mapping<T> {

    /** What the row is. */
    T of(ResultSet row) throws SQLException;
  }

  /** What each row of the answer is. */
  public static <T> List<T> of(Connection connection, String query, Mapping<T> mapping)
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

  /** The id in a column. */
  public static UUID uuid(ResultSet row, int column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
