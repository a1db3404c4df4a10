package org.caspian.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  @TempDir Path folder;

  @Test
  void servesADatabaseWithUnicodeRulesToAUserOfItsOwn() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0, Map.of())) {
      postgres.createUser("members", "it's secret");
      postgres.createDatabase("members", "members");
      postgres.createDatabase("members", "members");
      postgres.createUser("stranger", "stranger");

      assertEquals("ҚАЗАҚСТАН", one(postgres, "members", "select upper('қазақстан')"));
      assertEquals("on", one(postgres, "members", "show synchronous_commit"));
      assertEquals("on", one(postgres, "members", "show fsync"));
      assertEquals("300", one(postgres, "members", "show max_connections"));
      assertTrue(one(postgres, "members", "show server_version").startsWith("18."));
      String url = postgres.jdbcUrl("members");
      assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "members", "wrong"));
      assertThrows(
          SQLException.class, () -> DriverManager.getConnection(url, "stranger", "stranger"));
    }
  }

  @Test
  void keepsWhatWasCommittedThroughAKillAndAStopThroughAnotherObject() throws Exception {
    EmbeddedPostgres killed = EmbeddedPostgres.start(folder, 0, Map.of());
    killed.createUser("members", "it's secret");
    killed.createDatabase("members", "members");
    change(killed, "create table kept (n int)", "insert into kept values (7)");
    ProcessHandle server = ProcessHandle.of(killed.pid()).orElseThrow();
    server.destroyForcibly();
    server.onExit().get();

    EmbeddedPostgres recovered = EmbeddedPostgres.start(folder, 0, Map.of());
    assertEquals("7", one(recovered, "members", "select n from kept"));

    // The one that still runs is replaced, not collided with.
    try (EmbeddedPostgres second = EmbeddedPostgres.start(folder, recovered.port(), Map.of())) {
      assertEquals("7", one(second, "members", "select n from kept"));
    }
    assertThrows(IllegalStateException.class, recovered::pid);
  }

  @Test
  void writesNoValueOfARowIntoItsLog() throws Exception {
    Path log = folder.resolve("postgres.log");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0, Map.of())) {
      postgres.createUser("members", "it's secret");
      postgres.createDatabase("members", "members");
      change(postgres, "create table person (name text check (char_length(name) < 3))");

      assertThrows(
          SQLException.class,
          () -> change(postgres, "insert into person values ('Aigerim Bolatkyzy')"));
    }
    String written = Files.readString(log);
    assertTrue(written.contains("person_name_check"), written);
    assertFalse(written.contains("Aigerim"), written);
  }

  @Test
  void passesOverAPidFileWhoseNumberBelongsToAnotherProgramNow() throws Exception {
    EmbeddedPostgres.start(folder, 0, Map.of()).close();
    Files.writeString(
        PostmasterFile.path(folder.resolve("data")),
        ProcessHandle.current().pid() + "\n" + folder + "\n0\n5432\n\n127.0.0.1\n");

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0, Map.of())) {
      assertTrue(postgres.port() > 0);
    }
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("superuser.password"))));
  }

  @Test
  void doesNotAnswerWhileItsProcessIsHaltedNorOnceItIsGone() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0, Map.of())) {
      Halted.whileHalted(
          ProcessHandle.of(postgres.pid()).orElseThrow(),
          () -> assertFalse(EmbeddedPostgres.answers(folder)));
      assertTrue(EmbeddedPostgres.answers(folder));
    }
    assertFalse(EmbeddedPostgres.answers(folder));
  }

  private static String one(EmbeddedPostgres postgres, String database, String query)
      throws SQLException {
    try (Connection connection = connect(postgres, database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void change(EmbeddedPostgres postgres, String... commands) throws SQLException {
    try (Connection connection = connect(postgres, "members");
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  private static Connection connect(EmbeddedPostgres postgres, String database)
      throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(database), "members", "it's secret");
  }
}
