package org.caspian.platform.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Fills the tables of a service with very many rows, by a script of statements that each make rows
 * from {@code generate_series(:first, :last)}. The rows are shared out over the institutions as
 * they are in life: the largest has the most, the second half of it, the third a third.
 *
 * <p>A script may use {@code pg_temp.institution()}, drawn so; {@code pg_temp.besides(uuid)},
 * another one; {@code pg_temp.made(bigint)}, the time of the n-th row, five minutes after the one
 * before; {@code pg_temp.key(kind, n, time)}, a UUID of version 7 that is the same each time.
 *
 * <p>Where many rows are to come, foreign keys, exclusion constraints and indexes are taken away
 * and made again after, which holds every row against them. Keys that are unique stay. What runs on
 * the database meanwhile must not write to those tables.
 */
public final class Fill {

  /** Fewer rows are faster with the indexes left in place. */
  private static final long MANY = 100_000;

  /** Of the platform, read and written all the time by what runs; no great part of the rows. */
  private static final String BUSY = "'outbox', 'inbox', 'inbox_waiting', 'idempotency'";

  /** What refers to other rows, and what rows must not have in common. */
  private static final String CONSTRAINTS =
      """
      select 'alter table ' || conrelid::regclass || ' drop constraint ' || conname as away,
        'alter table ' || conrelid::regclass || ' add constraint ' || conname || ' '
          || pg_get_constraintdef(oid) as again
      from pg_constraint
      where contype in ('f', 'x') and connamespace = 'public'::regnamespace
        and conrelid::regclass::text not in (%s)
      """;

  private static final String INDEXES =
      """
      select 'drop index ' || indexrelid::regclass as away, pg_get_indexdef(indexrelid) as again
      from pg_index join pg_class on pg_class.oid = indrelid
      where not indisunique and relnamespace = 'public'::regnamespace
        and indrelid::regclass::text not in (%s)
      """;

  /** Not the counter of the feed, which has one row, changed by the fill. */
  private static final String MADE =
      """
      select 'delete from ' || oid::regclass || ' where xmin = ''%s''::xid'
      from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'change_feed'
      """;

  /** What is kept for 30 days only: of one row in fifty. */
  private static final String RECENT =
      """
      insert into outbox (message_id, topic, aggregate_id, aggregate_version, type, subject,
        audience, occurred_at, data, published_at)
      select gen_random_uuid(), 'scale', gen_random_uuid(), 1, 'scale', '/v1/scale', 'public',
        now(), '{}', now()
      from generate_series(:first, :last, 50);
      insert into inbox select gen_random_uuid(), now() from generate_series(:first, :last, 50);
      insert into idempotency (client_id, idempotency_key, method, path, body_hash, status, body,
        created_at)
      select 'scale', n::text, 'POST', '/v1/scale', 'scale', 201, '{}', now()
      from generate_series(:first, :last, 50) n;
      """;

  private final Connection connection;
  private final List<UUID> institutions;
  private String transaction;

  /**
   * A fill that has not begun.
   *
   * @param connection to the database, in autocommit, of the owner of its tables
   * @param institutions the largest first
   */
  public Fill(Connection connection, List<UUID> institutions) {
    this.connection = connection;
    this.institutions = List.copyOf(institutions);
  }

  /**
   * Adds rows. What an earlier fill made stays.
   *
   * @param script its statements
   * @param first the number of the first row, 1 or one more than the last of the fill before
   * @param last the number of the last row
   * @throws SQLException when the database refuses a row; keys and indexes may be missing then
   */
  public void run(String script, long first, long last) throws SQLException {
    prepare();
    List<String> restored = last - first < MANY ? List.of() : taken(List.of(CONSTRAINTS, INDEXES));
    connection.setAutoCommit(false);
    transaction = only("select pg_current_xact_id()::xid");
    execute(
        (script + RECENT)
            .replace(":first", Long.toString(first))
            .replace(":last", Long.toString(last)));
    connection.commit();
    connection.setAutoCommit(true);
    for (String again : restored.reversed()) {
      execute(again);
    }
    execute("vacuum (analyze)");
  }

  /**
   * Takes the rows away again that the last {@link #run} made, for others who use the database.
   * Counters stay as they are. Only a superuser may.
   *
   * @throws SQLException when the database refuses
   */
  public void undo() throws SQLException {
    execute("set session_replication_role = replica");
    for (String delete : column(MADE.formatted(transaction))) {
      execute(delete);
    }
    execute("set session_replication_role = origin");
  }

  private void prepare() throws SQLException {
    double all = sharesUpTo(institutions.size());
    List<Double> until = new ArrayList<>();
    for (int rank = 1; rank < institutions.size(); rank++) {
      until.add(sharesUpTo(rank) / all);
    }
    execute(
        """
        set synchronous_commit = off;
        set maintenance_work_mem = '256MB';
        set work_mem = '128MB';
        select setseed(0.5);
        create or replace function pg_temp.institution() returns uuid language plpgsql as
        $$ begin return ('{%1$s}'::uuid[])[width_bucket(random(), '{%2$s}'::float8[]) + 1]; end $$;
        create or replace function pg_temp.besides(one uuid) returns uuid language plpgsql as
        $$ declare other uuid;
        begin
          loop
            other := pg_temp.institution();
            if other <> one then return other; end if;
          end loop;
        end $$;
        create or replace function pg_temp.made(n bigint) returns timestamptz
        language sql immutable as
        $$ select timestamptz '2016-09-01T00:00:00Z' + n * interval '5 minutes' $$;
        create or replace function pg_temp.key(kind int, n bigint, at timestamptz) returns uuid
        language sql immutable as
        $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
          || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid $$;
        """
            .formatted(joined(institutions), joined(until)));
  }

  /** Zipf: the share of a rank is its reciprocal. */
  private static double sharesUpTo(int rank) {
    double sum = 0;
    for (int one = 1; one <= rank; one++) {
      sum += 1.0 / one;
    }
    return sum;
  }

  private static String joined(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }

  /** Takes away what these queries tell of, and gives what makes it again. */
  private List<String> taken(List<String> queries) throws SQLException {
    List<String> again = new ArrayList<>();
    for (String query : queries) {
      String told = query.formatted(BUSY);
      List<String> away = column("select away from (" + told + ") told");
      again.addAll(column("select again from (" + told + ") told"));
      for (String statement : away) {
        execute(statement);
      }
    }
    return again;
  }

  private String only(String query) throws SQLException {
    return column(query).getFirst();
  }

  private List<String> column(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
