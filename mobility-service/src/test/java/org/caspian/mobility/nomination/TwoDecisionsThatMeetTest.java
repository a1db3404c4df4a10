package org.caspian.mobility.nomination;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.caspian.mobility.AgreementOf;
import org.caspian.mobility.Given;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Both have begun before either ends: the test holds the seats until both wait. Whoever is second
 * has to see what the first decided before it moves the seat.
 */
@QuarkusTest
class TwoDecisionsThatMeetTest {

  @Inject AgroalDataSource database;

  private AgreementOf agreement;
  private String nomination;

  @BeforeEach
  void aNomination() {
    agreement = Given.approved(University.member(), University.member(), 1);
    nomination = Given.pending(agreement);
  }

  @Test
  void yesAndNoAreOneOfThem() throws Exception {
    List<Response> answers = meeting(() -> Given.accept(agreement, nomination, 1), this::reject);

    assertEquals(List.of(200, 409), answers.stream().map(Response::statusCode).sorted().toList());
    boolean accepted = answers.get(0).statusCode() == 200;
    Given.seats(agreement)
        .then()
        .body(has("held", equalTo(0)))
        .body(has("taken", equalTo(accepted ? 1 : 0)));
  }

  @Test
  void twoWithdrawalsFreeOneSeat() throws Exception {
    Callable<Response> withdrawal = () -> Given.withdraw(agreement, nomination);

    List<Response> answers = meeting(withdrawal, withdrawal);

    assertEquals(List.of(200, 409), answers.stream().map(Response::statusCode).sorted().toList());
    Given.seats(agreement).then().body(has("held", equalTo(0))).body(has("taken", equalTo(0)));
  }

  private Response reject() {
    return agreement
        .receiving()
        .asks()
        .body(Map.of("version", 1, "reason", "Full."))
        .post("/v1/nominations/{id}/rejection", nomination);
  }

  private List<Response> meeting(Callable<Response> one, Callable<Response> other)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2);
        Connection seats = database.getConnection()) {
      seats.setAutoCommit(false);
      lockSeats(seats);
      List<Future<Response>> sent = Stream.of(one, other).map(threads::submit).toList();
      Await.asserted("both wait", () -> assertEquals(2, waiting()));
      seats.rollback();
      return List.of(sent.get(0).get(), sent.get(1).get());
    }
  }

  private void lockSeats(Connection seats) throws SQLException {
    try (PreparedStatement lock =
        seats.prepareStatement("select 1 from seat_ledger where condition_id = ? for update")) {
      lock.setObject(1, agreement.conditionId());
      lock.execute();
    }
  }

  /** On a connection of its own: within a transaction PostgreSQL shows what it showed before. */
  private int waiting() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement count =
            connection.prepareStatement(
                "select count(*) from pg_stat_activity"
                    + " where datname = current_database() and wait_event_type = 'Lock'");
        ResultSet counted = count.executeQuery()) {
      counted.next();
      return counted.getInt(1);
    }
  }
}
