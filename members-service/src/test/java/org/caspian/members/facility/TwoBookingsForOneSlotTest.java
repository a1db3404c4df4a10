package org.caspian.members.facility;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.caspian.members.Member;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.Test;

/** Many ask for the same time at once; nobody has what another one has. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class TwoBookingsForOneSlotTest {

  @Inject DataSource database;

  private final Member owner = Member.active();
  private final Member one = Member.active();
  private final Member other = Member.active();

  @Test
  void oneHasItUntilTheOwnerDeclines() {
    String facility = FacilityFixture.published(owner, FacilityFixture.laboratory(1));
    List<Response> answers =
        Parallel.send(
            List.<Callable<Response>>of(
                () -> FacilityFixture.book(one, facility, FacilityFixture.onDay(10, 4)),
                () -> FacilityFixture.book(other, facility, FacilityFixture.onDay(10, 3))));

    assertEquals(Map.of(201, 1L, 409, 1L), counted(answers));
    boolean oneWon = answers.getFirst().statusCode() == 201;
    Response won = answers.get(oneWon ? 0 : 1);
    Member loser = oneWon ? other : one;
    answers
        .get(oneWon ? 1 : 0)
        .then()
        .body(has("code", equalTo("no-free-slot")))
        .body(has("retry", equalTo("after-refetch")))
        .body(has("taken.from", contains(FacilityFixture.inDays(10).toString())))
        .body(has("taken.slot", contains(1)))
        .body(has("taken[0].bookingId", nullValue()));

    FacilityFixture.withReason(owner, Json.at(won, "id"), "refusal").then().statusCode(200);

    FacilityFixture.book(loser, facility, FacilityFixture.onDay(10, 3))
        .then()
        .statusCode(201)
        .body(has("state", equalTo("REQUESTED")))
        .body(has("slot", equalTo(1)));
  }

  @Test
  void theDatabaseRefusesWhatTheProgramWouldHaveOverlooked() throws SQLException {
    String facility = FacilityFixture.published(owner, FacilityFixture.laboratory(2));
    FacilityFixture.booked(one, facility, FacilityFixture.onDay(10, 4));
    String second = FacilityFixture.booked(other, facility, FacilityFixture.onDay(10, 4));

    SQLException refusal = assertThrows(SQLException.class, () -> toSlot(1, second));

    assertEquals("23P01", refusal.getSQLState());
    assertTrue(refusal.getMessage().contains("booking_without_overlap"), refusal.getMessage());
    FacilityFixture.command(other, second, "withdrawal").then().statusCode(200);
    toSlot(1, second);
  }

  private void toSlot(int slot, String booking) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("update booking set slot = ? where id = ?")) {
      statement.setInt(1, slot);
      statement.setObject(2, UUID.fromString(booking));
      statement.executeUpdate();
    }
  }

  @Test
  void threeSlotsAreHadByThreeOfTwelve() {
    String facility = FacilityFixture.published(owner, FacilityFixture.laboratory(3));
    List<Callable<Response>> requests =
        IntStream.range(0, 12)
            .<Callable<Response>>mapToObj(
                number ->
                    () ->
                        FacilityFixture.book(
                            number % 2 == 0 ? one : other,
                            facility,
                            FacilityFixture.onDay(10, 1 + number)))
            .toList();

    List<Response> answers = Parallel.send(requests);

    assertEquals(Map.of(201, 3L, 409, 9L), counted(answers));
    assertEquals(
        List.of(1, 2, 3),
        answers.stream()
            .filter(answer -> answer.statusCode() == 201)
            .map(answer -> answer.<Integer>path("slot"))
            .sorted()
            .toList());
  }

  private static Map<Integer, Long> counted(List<Response> answers) {
    return answers.stream()
        .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
  }
}
