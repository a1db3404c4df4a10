package org.caspian.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table of 20,000 rows that is asked for a page. */
class PlansTest {

  private static final String OF_A_READER =
      "select id from loan where reader = 7 order by id limit 50";

  private Connection database;
  private Plans plans;

  @BeforeEach
  void aLargeTable() throws SQLException {
    database = Servers.newDatabase().connect();
    run("create table loan (id int primary key, reader int not null, returned boolean not null)");
    run("create table shelf (id int primary key)");
    run("insert into loan select n, n % 1000, n < 19990 from generate_series(1, 20000) n");
    run("insert into shelf select generate_series(1, 100)");
    run("create index loan_reader on loan (reader, id)");
    run("vacuum analyze");
    plans = Plans.watch(database);
  }

  @AfterEach
  void nobodyListensAnyMore() throws SQLException {
    plans.close();
    database.close();
  }

  @Test
  void onlyThatOneIsLarge() {
    assertEquals(Set.of("loan"), plans.largeTables());
  }

  @Test
  void nothingIsWrongWithAnIndex() throws SQLException {
    run(OF_A_READER);
    run("select * from shelf");

    assertEquals(List.of(), plans.complaints());
  }

  @Test
  void aDroppedIndexIsMissed() throws SQLException {
    run("drop index loan_reader");
    run(OF_A_READER);

    assertTold("of loan: " + OF_A_READER);
  }

  @Test
  void aTableThatIsReadWholeIsTold() throws SQLException {
    run("select count(*) from loan where returned");

    assertTold("reads all of loan: select count(*) from loan where returned");
  }

  @Test
  void aWalkThatFindsLittleIsTold() throws SQLException {
    String late = "select id from loan where not returned order by id limit 5";
    run("set enable_seqscan = off");
    run(late);

    assertTold("reads 19994 rows of loan: " + late);
  }

  @Test
  void aLargeSortIsTold() throws SQLException {
    String sorted = "select id from generate_series(1, 3000) id order by id % 7 limit 5";
    run(sorted);

    assertTold("sorts 3000 rows: " + sorted);
  }

  @Test
  void whatWasToldIsNotToldAgain() throws SQLException {
    run("select count(*) from loan where returned");
    plans.complaints();

    assertEquals(List.of(), plans.complaints());
  }

  private void assertTold(String complaint) {
    List<String> told = plans.complaints();
    assertTrue(
        told.stream().anyMatch(one -> one.endsWith(complaint) || one.equals(complaint)),
        told::toString);
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
