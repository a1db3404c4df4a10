package org.caspian.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FillTest {

  private static final List<UUID> INSTITUTIONS = List.of(UUID.randomUUID(), UUID.randomUUID());
  private static final long MANY = 100_001;

  private static final String TABLES =
      """
      create table outbox (message_id uuid, topic text, aggregate_id uuid, aggregate_version bigint,
        type text, subject text, audience text, occurred_at timestamptz, data text,
        published_at timestamptz);
      create table inbox (message_id uuid, seen_at timestamptz);
      create table idempotency (client_id text, idempotency_key text, method text, path text,
        body_hash text, status int, body bytea, created_at timestamptz);
      create table room (id bigint primary key);
      create table booking (id bigint primary key, room bigint references room,
        guest uuid not null, hours int8range,
        constraint booking_without_overlap exclude using gist (hours with &&));
      create index booking_guest on booking (guest);
      insert into room values (1);
      """;

  private static final String SCRIPT =
      """
      insert into booking select n, 1, pg_temp.institution(), int8range(n, n + 1)
      from generate_series(:first, :last) n;
      """;

  private static final String KEPT =
      """
      select string_agg(name, ' ' order by name) from (
        select conname as name from pg_constraint
        where conrelid = 'booking'::regclass and contype <> 'n'
        union select indexrelid::regclass::text from pg_index
        where indrelid = 'booking'::regclass) kept
      """;

  @TempDir private Path folder;
  private EmbeddedPostgres postgres;
  private Connection connection;

  @BeforeEach
  void aDatabase() throws SQLException {
    postgres = EmbeddedPostgres.start(folder, 0, Map.of());
    postgres.createUser("filled", "filled");
    postgres.createDatabase("filled", "filled");
    connection = DriverManager.getConnection(postgres.jdbcUrl("filled"), "filled", "filled");
    execute(TABLES);
  }

  @AfterEach
  void stop() throws SQLException {
    connection.close();
    postgres.close();
  }

  @Test
  void manyRowsAreHeldAgainstAllThatHeldTheTablesBefore() throws SQLException {
    String before = one(KEPT);

    new Fill(connection, INSTITUTIONS).run(SCRIPT, 1, MANY);

    assertEquals(before, one(KEPT));
    assertEquals(Long.toString(MANY), one("select count(*) from booking"));
    assertThrows(
        SQLException.class,
        () -> execute("insert into booking values (0, 1, gen_random_uuid(), '[7,8)')"));
    assertThrows(
        SQLException.class,
        () -> execute("insert into booking values (0, 2, gen_random_uuid(), '[0,1)')"));
  }

  @Test
  void rowsThatMayNotBeAreRefusedAtTheEnd() {
    String overlapping = SCRIPT.replace("n + 1)", "n + 2)");

    assertThrows(
        SQLException.class, () -> new Fill(connection, INSTITUTIONS).run(overlapping, 1, MANY));
  }

  private String one(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
