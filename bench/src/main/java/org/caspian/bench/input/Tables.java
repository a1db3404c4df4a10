package org.caspian.bench.input;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caspian.bench.platform.Platform;
import org.caspian.bench.platform.Rows;

/**
 * Looks into the databases for what refused requests have left there. Whatever a command writes, it
 * writes in one transaction with its entry in the history, and the entry has the mark of the
 * request: a row of another transaction is the work of a request that did not get to its end.
 */
final class Tables {

  /** Not written by commands, or kept beside them. */
  private static final Set<String> TECHNICAL =
      Set.of(
          "flyway_schema_history",
          "history",
          "idempotency",
          "idempotency_row",
          // How many invoices a year has; each of them is told of.
          "invoice_counter",
          "inbox",
          "inbox_waiting",
          "inbox_discarded",
          "known_institution",
          "directory_institution",
          // Its rows are marked when they are sent.
          "outbox",
          "outbox_announcement",
          "service_key",
          "token_event",
          "signing_key",
          "change",
          "change_audience",
          "change_feed",
          "change_subject",
          "track",
          "client_use",
          "client_secret_use",
          // Tokens are no objects of the API, and nothing but ended.
          "revoked_token",
          "used_assertion",
          // Which gateways run is nobody's wish.
          "live_gateway");

  private static final String ALL =
      "select table_name from information_schema.tables where table_schema = 'public'"
          + " and table_type = 'BASE TABLE' order by 1";

  private final Platform platform;
  private final Ledger ledger;
  private final Map<String, Long> begins = new HashMap<>();

  Tables(Platform platform, Ledger ledger) {
    this.platform = platform;
    this.ledger = ledger;
  }

  /** Only what comes from now on is looked at. */
  void begin() throws SQLException {
    for (String service : platform.services()) {
      try (Connection connection = platform.connect(service)) {
        begins.put(
            service,
            Rows.of(
                    connection,
                    "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint",
                    row -> row.getLong(1))
                .getFirst());
      }
    }
  }

  /** Holds the databases against the ledger. */
  void check(Tally tally) throws SQLException {
    Set<String> marksThere = new HashSet<>();
    for (String service : platform.services()) {
      try (Connection connection = platform.connect(service)) {
        history(connection, service, marksThere, tally);
        keys(connection, service, marksThere, tally);
        transactions(connection, service, tally);
      }
    }
    ledger.created().stream()
        .filter(mark -> !marksThere.contains(mark))
        .forEach(
            mark ->
                tally.found(
                    new Finding(
                        Property.LOST, "history", "", mark, "no entry", ledger.request(mark))));
  }

  private void history(Connection connection, String service, Set<String> there, Tally tally)
      throws SQLException {
    record Entry(String mark, String command, UUID root) {}

    for (Entry entry :
        Rows.of(
            connection,
            "select acting_person, root_type || ' ' || command, root_id from history"
                + " where acting_person like '"
                + ledger.prefix()
                + "%'",
            row -> new Entry(row.getString(1), row.getString(2), Rows.uuid(row, 3)))) {
      there.add(entry.mark());
      stored(service + ".history", entry.mark(), entry.command() + " " + entry.root(), tally);
    }
  }

  private void keys(Connection connection, String service, Set<String> there, Tally tally)
      throws SQLException {
    for (String mark :
        Rows.of(
            connection,
            // An import is noted before its first row; its answer makes it count.
            "select idempotency_key from idempotency where status is not null"
                + " and idempotency_key like '"
                + ledger.prefix()
                + "%'",
            row -> row.getString(1))) {
      there.add(mark);
      stored(service + ".idempotency", mark, "an answer is kept", tally);
    }
  }

  /**
   * Where nothing came back, or 501, the caller was told that it is no HTTP: nothing may be left of
   * that either. Any other silence is a finding of its own.
   */
  private void stored(String table, String mark, String seen, Tally tally) {
    if (!ledger.isAcknowledged(mark)) {
      tally.found(new Finding(Property.STORED, table, "", mark, seen, ledger.request(mark)));
    }
  }

  private void transactions(Connection connection, String service, Tally tally)
      throws SQLException {
    List<String> tables = Rows.of(connection, ALL, row -> row.getString(1));
    for (String table : tables) {
      if (TECHNICAL.contains(table)) {
        continue;
      }
      String foreign =
          "select t::text from %s t where t.xmin::text::bigint >= %d"
                  .formatted(table, begins.get(service))
              + " and t.xmin::text not in (select xmin::text from history) limit 20";
      for (String row : Rows.of(connection, foreign, one -> one.getString(1))) {
        tally.found(
            new Finding(
                Property.STORED, service + "." + table, "", "a row without history", row, ""));
      }
    }
  }
}
