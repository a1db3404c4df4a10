package org.caspian.members.facility;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caspian.members.Member;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class BookingAUnitTest {

  private static final String ONE = "/v1/bookings/{id}";

  private final Member owner = Member.active();
  private final Member requester = Member.active();

  private String facility() {
    return FacilityFixture.published(owner, FacilityFixture.laboratory(1));
  }

  private String requested() {
    return FacilityFixture.booked(requester, facility(), FacilityFixture.onDay(10, 4));
  }

  private String accepted() {
    return FacilityFixture.booked(
        requester,
        FacilityFixture.published(owner, FacilityFixture.openLaboratory(1)),
        FacilityFixture.onDay(10, 4));
  }

  @Test
  void theOwnerDecidesAboutWhatIsUsedOnRequest() {
    Map<String, Object> booking =
        with(
            with(
                with(FacilityFixture.onDay(10, 4), "projectId", UUID.randomUUID().toString()),
                "prerequisitesMet",
                List.of("PERMIT")),
            "personCodes",
            List.of("R-17", "R-4"));
    String facility =
        FacilityFixture.published(
            owner, with(FacilityFixture.laboratory(1), "prerequisites", List.of("PERMIT")));

    Response booked = FacilityFixture.book(requester, facility, booking);

    booked
        .then()
        .statusCode(201)
        .body(has("number", matchesPattern("BK-\\d{4}-\\d{5}-\\d")))
        .body(has("state", equalTo("REQUESTED")))
        .body(has("completed", equalTo(false)))
        .body(has("decidedAt", nullValue()))
        .body(has("actions", contains("WITHDRAW", "SET_LOCAL_REFERENCE")));
    String id = Json.at(booked, "id");
    owner
        .asks()
        .get(ONE, id)
        .then()
        .statusCode(200)
        .body(has("requester", equalTo(requester.id().toString())))
        .body(has("owner", equalTo(owner.id().toString())))
        .body(has("facilityId", equalTo(facility)))
        .body(has("prerequisitesMet", contains("PERMIT")))
        .body(has("persons.code", contains("R-17", "R-4")))
        .body(
            has(
                "retainUntil",
                equalTo(
                    LocalDate.ofInstant(FacilityFixture.inDays(10), ZoneOffset.UTC)
                        .plusYears(6)
                        .toString())))
        .body(has("actions", contains("ACCEPT", "DECLINE", "SET_LOCAL_REFERENCE")));
    Member.secretariatAsks()
        .get(ONE, id)
        .then()
        .statusCode(200)
        .body(has("persons.code", contains(nullValue(), nullValue())))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));

    FacilityFixture.command(owner, id, "acceptance")
        .then()
        .statusCode(200)
        .body(has("state", equalTo("ACCEPTED")))
        .body(has("version", equalTo(2)))
        .body(has("actions", contains("CANCEL", "SET_LOCAL_REFERENCE")));
  }

  @Test
  void whatIsOpenIsAcceptedAtOnce() {
    Response booked =
        FacilityFixture.book(
            requester,
            FacilityFixture.published(owner, FacilityFixture.openLaboratory(1)),
            FacilityFixture.onDay(10, 4));

    booked
        .then()
        .statusCode(201)
        .body(has("state", equalTo("ACCEPTED")))
        .body(has("persons", empty()))
        .body(has("retainUntil", nullValue()));
  }

  @Test
  void theOwnerAsksNobody() {
    FacilityFixture.book(owner, facility(), FacilityFixture.onDay(10, 4))
        .then()
        .statusCode(201)
        .body(has("state", equalTo("ACCEPTED")))
        .body(has("actions", contains("WITHDRAW", "CANCEL", "SET_LOCAL_REFERENCE")));
  }

  @Test
  void whatIsWrongIsToldAtOnce() {
    String facility =
        FacilityFixture.published(
            owner, with(FacilityFixture.laboratory(1), "prerequisites", List.of("TRAINING")));

    FacilityFixture.book(
            requester,
            facility,
            with(
                FacilityFixture.between(
                    FacilityFixture.inDays(-1).plusSeconds(1), FacilityFixture.inDays(-2)),
                "unit",
                "NO-SUCH"))
        .then()
        .statusCode(422)
        .body(
            has(
                "errors.code",
                contains(
                    "unknown-unit",
                    "not-a-whole-minute",
                    "not-after-start",
                    "in-the-past",
                    "prerequisite-not-met")));
  }

  @Test
  void theNextOneBeginsWhenTheFirstIsOver() {
    String facility = facility();
    Instant day = FacilityFixture.inDays(10);
    FacilityFixture.booked(
        requester, facility, FacilityFixture.between(day, day.plus(Duration.ofHours(4))));

    FacilityFixture.book(
            requester,
            facility,
            FacilityFixture.between(day.plus(Duration.ofHours(4)), day.plus(Duration.ofHours(5))))
        .then()
        .statusCode(201)
        .body(has("slot", equalTo(1)));
    FacilityFixture.book(
            requester,
            facility,
            FacilityFixture.between(day.plus(Duration.ofHours(3)), day.plus(Duration.ofHours(5))))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("no-free-slot")))
        .body(has("taken.slot", contains(1, 1)))
        .body(has("taken.bookingId", everyItem(notNullValue())));
  }

  @Test
  void whatIsDecidedIsNotDecidedAgain() {
    String id = requested();
    FacilityFixture.withReason(owner, id, "refusal")
        .then()
        .statusCode(200)
        .body(has("state", equalTo("DECLINED")))
        .body(has("reason", equalTo("It is under repair.")));

    FacilityFixture.command(owner, id, "acceptance").then().statusCode(409);
    FacilityFixture.withReason(owner, id, "refusal").then().statusCode(409);
    FacilityFixture.withReason(owner, id, "cancellation").then().statusCode(409);
    FacilityFixture.command(requester, id, "withdrawal")
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
  }

  @Test
  void whatIsTakenBackOrCancelledIsFreeAgain() {
    String facility = facility();
    String withdrawn = FacilityFixture.booked(requester, facility, FacilityFixture.onDay(10, 4));
    FacilityFixture.command(requester, withdrawn, "withdrawal")
        .then()
        .statusCode(200)
        .body(has("state", equalTo("WITHDRAWN")));
    String cancelled = FacilityFixture.booked(requester, facility, FacilityFixture.onDay(10, 4));
    FacilityFixture.command(owner, cancelled, "acceptance").then().statusCode(200);
    FacilityFixture.withReason(owner, cancelled, "cancellation")
        .then()
        .statusCode(200)
        .body(has("state", equalTo("CANCELLED")));

    FacilityFixture.book(requester, facility, FacilityFixture.onDay(10, 4)).then().statusCode(201);
  }

  @Test
  void whatHasBegunIsUsed() {
    Instant soon = TestClock.CLOCK.instant().truncatedTo(ChronoUnit.MINUTES).plusSeconds(120);
    String facility = FacilityFixture.published(owner, FacilityFixture.openLaboratory(1));
    String used =
        FacilityFixture.booked(
            requester, facility, FacilityFixture.between(soon, soon.plusSeconds(60)));
    String waiting =
        FacilityFixture.booked(
            requester, facility(), FacilityFixture.between(soon, soon.plusSeconds(60)));

    TestClock.CLOCK.ahead(
        Duration.ofMinutes(3),
        () -> {
          FacilityFixture.command(requester, used, "withdrawal")
              .then()
              .statusCode(409)
              .body(has("code", equalTo("booking-has-begun")));
          FacilityFixture.withReason(owner, used, "cancellation")
              .then()
              .statusCode(409)
              .body(has("code", equalTo("booking-has-begun")));
          owner.asks().get(ONE, used).then().body(has("completed", equalTo(true)));
          FacilityFixture.command(owner, waiting, "acceptance")
              .then()
              .statusCode(409)
              .body(has("code", equalTo("booking-has-begun")));
          FacilityFixture.withReason(owner, waiting, "refusal").then().statusCode(200);
        });
  }

  @Test
  void aUnitThatIsBookedIsNotTakenAway() {
    String facility = FacilityFixture.published(owner, FacilityFixture.laboratory(2));
    FacilityFixture.booked(requester, facility, FacilityFixture.onDay(10, 4));
    String second = FacilityFixture.booked(requester, facility, FacilityFixture.onDay(10, 4));
    String path = "/v1/facilities/" + facility;

    owner
        .changes(path, Map.of("units", List.of(FacilityFixture.unit("SEM-1", 1))))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("unit-in-use")))
        .body(has("errors.pointer", contains("/units")));
    FacilityFixture.withReason(owner, second, "refusal").then().statusCode(200);
    owner
        .changes(path, Map.of("units", List.of(FacilityFixture.unit("SEM-1", 1))))
        .then()
        .statusCode(200);
    owner
        .changes(path, Map.of("units", List.of(FacilityFixture.unit("SEM-2", 1))))
        .then()
        .statusCode(409);
  }

  @Test
  void itsTwoInstitutionsFindItByItsFilters() {
    String project = UUID.randomUUID().toString();
    String facility = facility();
    String one =
        FacilityFixture.booked(
            requester, facility, with(FacilityFixture.onDay(10, 4), "projectId", project));
    String other = FacilityFixture.booked(requester, facility, FacilityFixture.onDay(11, 4));
    FacilityFixture.command(owner, other, "acceptance").then().statusCode(200);

    assertShown(owner, Map.of(), one, other);
    assertShown(requester, Map.of("facilityId", facility), one, other);
    assertShown(owner, Map.of("requester", requester.id()), one, other);
    assertShown(owner, Map.of("owner", owner.id(), "state", "ACCEPTED"), other);
    assertShown(requester, Map.of("projectId", project), one);
    assertShown(requester, Map.of("owner", requester.id()));
    assertShown(Member.active(), Map.of());
    assertShown(requester, Map.of("number", requester.asks().get(ONE, one).path("number")), one);
  }

  private static void assertShown(Member reader, Map<String, Object> filters, String... ids) {
    reader
        .asks()
        .queryParams(filters)
        .get("/v1/bookings")
        .then()
        .statusCode(200)
        .body(has("items.id", containsInAnyOrder(ids)));
  }

  @Test
  void eachCallsItByANameOfItsOwn() {
    String name = "B-" + UUID.randomUUID();
    String facility = facility();
    String id =
        FacilityFixture.booked(
            requester, facility, with(FacilityFixture.onDay(10, 4), "localReference", name));

    FacilityFixture.book(
            requester, facility, with(FacilityFixture.onDay(12, 4), "localReference", name))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")));
    owner.asks().get(ONE, id).then().body(has("localReference", nullValue()));
    owner
        .asks()
        .body(Map.of("localReference", name))
        .put(ONE + "/local-reference", id)
        .then()
        .statusCode(200)
        .body(has("localReference", equalTo(name)))
        .body(has("version", equalTo(1)));
    assertShown(requester, Map.of("localReference", name), id);
  }

  @Test
  void everyMemberSeesWhenAUnitIsTaken() {
    String facility = FacilityFixture.published(owner, FacilityFixture.laboratory(2));
    String first = FacilityFixture.booked(requester, facility, FacilityFixture.onDay(10, 4));
    String second = FacilityFixture.booked(requester, facility, FacilityFixture.onDay(10, 2));
    String declined = FacilityFixture.booked(requester, facility, FacilityFixture.onDay(20, 2));
    FacilityFixture.withReason(owner, declined, "refusal").then().statusCode(200);

    taken(requester, facility, Map.of())
        .then()
        .statusCode(200)
        .body(has("items.bookingId", contains(first, second)))
        .body(has("items.slot", contains(1, 2)));
    taken(Member.active(), facility, Map.of())
        .then()
        .body(has("items.slot", contains(1, 2)))
        .body(has("items.bookingId", contains(nullValue(), nullValue())));
    String later = FacilityFixture.inDays(10).plus(Duration.ofHours(2)).toString();
    taken(requester, facility, Map.of("from", later))
        .then()
        .body(has("items.bookingId", contains(first)));
    taken(requester, facility, Map.of("to", FacilityFixture.inDays(10).toString()))
        .then()
        .body(has("items", empty()));
    requester
        .asks()
        .get("/v1/facilities/{id}/units/NO-SUCH/occupancy", facility)
        .then()
        .statusCode(404);
  }

  @Test
  void whatIsOverIsShownToWhoAsksForIt() {
    String facility = facility();
    Instant soon =
        TestClock.CLOCK.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(2));
    String id =
        FacilityFixture.booked(
            requester, facility, FacilityFixture.between(soon, soon.plus(Duration.ofMinutes(1))));

    TestClock.CLOCK.ahead(
        Duration.ofMinutes(3),
        () -> {
          taken(requester, facility, Map.of()).then().body(has("items", empty()));
          taken(requester, facility, Map.of("from", soon.toString()))
              .then()
              .body(has("items.bookingId", contains(id)));
        });
  }

  @Test
  void nobodyHoldsAUnitByAskingForAllOfItsTime() {
    String facility = FacilityFixture.published(owner, FacilityFixture.laboratory(2));
    List<String> waiting =
        IntStream.rangeClosed(1, 20)
            .mapToObj(
                day -> FacilityFixture.booked(requester, facility, FacilityFixture.onDay(day, 1)))
            .toList();

    FacilityFixture.book(requester, facility, FacilityFixture.onDay(21, 1))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("too-many-open-bookings")));
    FacilityFixture.booked(Member.active(), facility, FacilityFixture.onDay(21, 1));
    FacilityFixture.command(owner, waiting.getFirst(), "acceptance").then().statusCode(200);
    FacilityFixture.booked(requester, facility, FacilityFixture.onDay(21, 1));
  }

  private static Response taken(Member reader, String facility, Map<String, Object> filters) {
    return reader
        .asks()
        .queryParams(filters)
        .get("/v1/facilities/{id}/units/SEM-1/occupancy", facility);
  }

  @Test
  void whatWasDoneIsToldWithoutThePersons() {
    String facility = facility();
    String id =
        FacilityFixture.booked(
            requester,
            facility,
            with(FacilityFixture.onDay(10, 4), "personCodes", List.of("R-17")));
    FacilityFixture.withReason(owner, id, "refusal").then().statusCode(200);

    String history =
        owner
            .asks()
            .get(ONE + "/history", id)
            .then()
            .statusCode(200)
            .body(has("items.command", contains("booking.book", "booking.decline")))
            .body(has("items[1].reason", equalTo("It is under repair.")))
            .extract()
            .asString();
    assertFalse(history.contains("R-17"), history);
  }

  @Test
  void anAcceptedOneIsWithdrawnBeforeItBegins() {
    FacilityFixture.command(requester, accepted(), "withdrawal").then().statusCode(200);
  }
}
