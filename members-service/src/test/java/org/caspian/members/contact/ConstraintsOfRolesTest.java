package org.caspian.members.contact;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.caspian.members.Member;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.Test;

/** The database refuses what the program would have overlooked. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ConstraintsOfRolesTest {

  @Inject DataSource database;

  private final Member owner = Member.active();

  @Test
  void onePersonHoldsARoleOnceAtATime() throws SQLException {
    String contact = ContactFixture.added(owner);
    insert(contact, "FEE", false, "2026-01-01", "2026-12-31");

    assertRefused("held_role_once", () -> insert(contact, "FEE", false, "2026-12-31", null));
    insert(contact, "FEE", false, "2027-01-01", null);
    insert(contact, "EVENTS", false, "2026-12-31", null);
  }

  @Test
  void anExclusiveRoleIsOnePersonsAtATime() throws SQLException {
    String one = ContactFixture.added(owner);
    String other = ContactFixture.added(owner);
    insert(one, "RECTOR", true, "2026-01-01", "2026-12-31");

    assertRefused("held_role_exclusive", () -> insert(other, "RECTOR", true, "2026-12-31", null));
    insert(other, "RECTOR", true, "2027-01-01", null);
  }

  @Test
  void whatNeverWasHeldIsInNobodysWay() throws SQLException {
    String one = ContactFixture.added(owner);
    String other = ContactFixture.added(owner);
    insert(one, "RECTOR", true, "2027-01-01", "2026-12-31");

    insert(one, "RECTOR", true, "2027-01-01", "2027-02-01");
    insert(other, "RECTOR", true, "2027-02-02", null);
  }

  @Test
  void ofTwoHeadsAtOnceThereIsOne() {
    List<Callable<Response>> requests =
        Stream.generate(() -> ContactFixture.added(owner))
            .limit(2)
            .<Callable<Response>>map(
                contact ->
                    () ->
                        ContactFixture.assign(
                            owner, contact, ContactFixture.role("RECTOR", "2026-09-01")))
            .toList();

    List<Response> answers = Parallel.send(requests);

    assertEquals(List.of(200, 409), answers.stream().map(Response::statusCode).sorted().toList());
    answers.stream()
        .filter(answer -> answer.statusCode() == 409)
        .forEach(answer -> answer.then().body(has("code", equalTo("role-held"))));
  }

  private void insert(String contact, String role, boolean exclusive, String since, String until)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                insert into held_role (id, contact_id, institution, role, exclusive, since, until)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
      statement.setObject(1, UUID.randomUUID());
      statement.setObject(2, UUID.fromString(contact));
      statement.setObject(3, owner.id());
      statement.setString(4, role);
      statement.setBoolean(5, exclusive);
      statement.setObject(6, LocalDate.parse(since));
      statement.setObject(7, until == null ? null : LocalDate.parse(until));
      statement.executeUpdate();
    }
  }

  private static void assertRefused(String constraint, Insert insert) {
    SQLException refusal = assertThrows(SQLException.class, insert::run);
    assertEquals("23P01", refusal.getSQLState());
    assertTrue(refusal.getMessage().contains(constraint), refusal.getMessage());
  }

  /** Writes a row. */
  private interface Insert {
    void run() throws SQLException;
  }
}
