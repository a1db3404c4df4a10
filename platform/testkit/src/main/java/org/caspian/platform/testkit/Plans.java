package org.caspian.platform.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.caspian.platform.embedded.EmbeddedPostgres;

/**
 * The plans by which PostgreSQL answers all that it is asked, by whomever: it tells them in its
 * log, with what they really read. A plan that reads much of a large table is told of; who asks for
 * a page has no use for more rows than are on it.
 */
public final class Plans implements AutoCloseable {

  /** Rows of a table that is large. */
  static final int LARGE = 5_000;

  /** How many rows of a large table a statement may read or sort: some pages, not the table. */
  static final int MOST = 2_000;

  /** How many of these it may read and throw away. */
  static final int MOST_IN_VAIN = 1_000;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BEGIN = " ms  plan:";
  private static final String END = "\n\t}\n";

  private final Set<String> largeTables = new TreeSet<>();
  private long read;

  private Plans() {}

  /**
   * Begins to listen. The tables are those that are large now, by their statistics.
   *
   * @param database in which they are
   */
  static Plans watch(Connection database) throws SQLException {
    Plans plans = new Plans();
    try (Statement statement = database.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "select relname from pg_class where relkind = 'r' and relnamespace ="
                    + " 'public'::regnamespace and reltuples >= "
                    + LARGE)) {
      while (tables.next()) {
        plans.largeTables.add(tables.getString(1));
      }
    }
    tell("auto_explain.log_format = json");
    tell("auto_explain.log_analyze = on");
    tell("auto_explain.log_timing = off");
    tell("auto_explain.log_parameter_max_length = 0");
    tell("auto_explain.log_min_duration = 0");
    reload();
    // A session hears of it before its next statement, once the server has passed it on.
    Await.until("PostgreSQL tells of plans", () -> tells(database));
    plans.read = Servers.postgresLog().toFile().length();
    return plans;
  }

  private static boolean tells(Connection database) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet shown = statement.executeQuery("show auto_explain.log_min_duration")) {
      return shown.next() && shown.getString(1).equals("0");
    }
  }

  private static void tell(String setting) throws SQLException {
    execute("alter system set " + setting);
  }

  private static void reload() throws SQLException {
    execute("select pg_reload_conf()");
  }

  private static void execute(String sql) throws SQLException {
    EmbeddedPostgres postgres = Servers.postgres();
    try (Connection connection =
            DriverManager.getConnection(
                postgres.jdbcUrl("postgres"), postgres.user(), postgres.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The large tables. */
  Set<String> largeTables() {
    return Set.copyOf(largeTables);
  }

  /** What is wrong with the plans since this was asked before. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (JsonNode told : told()) {
      judge(told.path("Plan"), told.path("Query Text").asText(), complaints);
    }
    return complaints;
  }

  private void judge(JsonNode node, String query, List<String> complaints) {
    String kind = node.path("Node Type").asText();
    String table = node.path("Relation Name").asText();
    double loops = node.path("Actual Loops").asDouble();
    if (largeTables.contains(table)) {
      double inVain =
          loops
              * (node.path("Rows Removed by Filter").asDouble()
                  + node.path("Rows Removed by Index Recheck").asDouble());
      double rows = loops * node.path("Actual Rows").asDouble() + inVain;
      if (kind.equals("Seq Scan") && loops > 0) {
        complaints.add("reads all of %s: %s".formatted(table, query));
      } else if (rows > MOST) {
        complaints.add("reads %.0f rows of %s: %s".formatted(rows, table, query));
      } else if (inVain > MOST_IN_VAIN) {
        complaints.add("reads %.0f rows of %s in vain: %s".formatted(inVain, table, query));
      }
    }
    for (JsonNode child : node.path("Plans")) {
      double sorted = child.path("Actual Rows").asDouble() * child.path("Actual Loops").asDouble();
      if (kind.endsWith("Sort") && sorted > MOST) {
        complaints.add("sorts %.0f rows: %s".formatted(sorted, query));
      }
      judge(child, query, complaints);
    }
  }

  /** The plans in the log since the last time. */
  private List<JsonNode> told() {
    List<JsonNode> plans = new ArrayList<>();
    StringBuilder plan = null;
    for (String line : news().split("\n")) {
      if (plan != null && line.startsWith("\t")) {
        plan.append(line, 1, line.length()).append('\n');
        continue;
      }
      if (plan != null) {
        plans.add(parsed(plan.toString()));
      }
      plan = line.endsWith(BEGIN) ? new StringBuilder() : null;
    }
    if (plan != null) {
      plans.add(parsed(plan.toString()));
    }
    return plans;
  }

  private static JsonNode parsed(String plan) {
    try {
      return JSON.readTree(plan);
    } catch (IOException e) {
      throw new UncheckedIOException(plan, e);
    }
  }

  /** Up to the last plan that is whole: more may be written just now, of whoever asks meanwhile. */
  private String news() {
    try (RandomAccessFile log = new RandomAccessFile(Servers.postgresLog().toFile(), "r")) {
      byte[] bytes = new byte[(int) (log.length() - read)];
      log.seek(read);
      log.readFully(bytes);
      // A byte is a character here, so that places in both are the same.
      int whole = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(END) + END.length();
      if (whole < END.length()) {
        return "";
      }
      read += whole;
      return new String(bytes, 0, whole, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** PostgreSQL tells no more. */
  @Override
  public void close() throws SQLException {
    tell("auto_explain.log_min_duration = -1");
    reload();
  }
}
