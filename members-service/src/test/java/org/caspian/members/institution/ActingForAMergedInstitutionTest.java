package org.caspian.members.institution;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.caspian.members.Member;
import org.caspian.members.contact.ContactFixture;
import org.caspian.members.facility.FacilityFixture;
import org.caspian.members.fee.FeeFixture;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ActingForAMergedInstitutionTest {

  private final Member old = Member.active();
  private final Member successor = Member.active();
  private final Member third = Member.active();
  private String facility;
  private String booking;
  private String contact;
  private String mandate;
  private String invoice;

  @BeforeEach
  void whatTheMergedOneLeaves() {
    facility = FacilityFixture.published(old, FacilityFixture.laboratory(2));
    booking = FacilityFixture.booked(third, facility, FacilityFixture.onDay(10, 4));
    contact = ContactFixture.withRole(old, "RECTOR");
    mandate = ContactFixture.mandate(old, contact);
    invoice = FeeFixture.invoice(old);
    Member.secretariatAsks()
        .body(Map.of("successorId", successor.id(), "reason", "Government decree 42"))
        .post(Api.ONE + "/merger", old.id())
        .then()
        .statusCode(200);
    Await.until(
        "the service knows of the merger",
        () -> successor.asks().get("/v1/invoices/{id}", invoice).statusCode() == 200);
  }

  @Test
  void theSuccessorDecidesAboutWhatIsBooked() {
    FacilityFixture.command(successor, booking, "acceptance")
        .then()
        .statusCode(200)
        .body(has("state", equalTo("ACCEPTED")))
        .body(has("owner", equalTo(old.id().toString())));
  }

  @Test
  void theListsOfTheSuccessorHaveWhatTheMergedOneTookPartIn() {
    successor.asks().get("/v1/bookings").then().body(has("items.id", hasItem(booking)));
    successor.asks().get("/v1/invoices").then().body(has("items.id", hasItem(invoice)));
    successor
        .asks()
        .queryParam("owner", old.id())
        .get("/v1/bookings")
        .then()
        .statusCode(200)
        .body(has("items.id", hasItem(booking)));
  }

  @Test
  void othersGoOnBookingOfItAndStandWithTheSuccessor() {
    FacilityFixture.book(third, facility, FacilityFixture.onDay(11, 4)).then().statusCode(201);

    successor.isSuspended("RESOURCES");

    FacilityFixture.book(third, facility, FacilityFixture.onDay(12, 4))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("counterpart-suspended")));
  }

  @Test
  void theSuccessorUsesItsLaboratoryAsItsOwn() {
    int shared = bookingsRequested();
    Map<String, Object> use =
        with(FacilityFixture.onDay(13, 4), "personCodes", List.of("S-" + old.id()));

    Response booked = FacilityFixture.book(successor, facility, use);

    booked
        .then()
        .statusCode(201)
        .body(has("state", equalTo("ACCEPTED")))
        .body(has("requester", equalTo(old.id().toString())))
        .body(has("owner", equalTo(old.id().toString())))
        .body(has("persons.code", contains("S-" + old.id())));
    assertEquals(shared, bookingsRequested());
    FacilityFixture.command(successor, Json.at(booked, "id"), "withdrawal").then().statusCode(200);
  }

  private static int bookingsRequested() {
    return Json.at(
        Member.secretariatAsks().get("/v1/reports/members/shared-resources"), "bookingsRequested");
  }

  @Test
  void nothingNewIsGivenToItsContactsWhichKeepWhatTheyHaveUntilTheSuccessorEndsIt() {
    refusedAsMerged(
        ContactFixture.assign(
                successor, contact, ContactFixture.role("DATA_PROTECTION", "2026-11-01"))
            .then());
    refusedAsMerged(
        successor.asks().body(ContactFixture.mandateFor(contact)).post("/v1/mandates").then());
    successor
        .asks()
        .get("/v1/contacts/{id}", contact)
        .then()
        .body(has("roles.role", contains("RECTOR")))
        .body(has("actions", hasItem("END_ROLE")))
        .body(has("actions", not(hasItem("ASSIGN_ROLE"))));

    successor
        .asks()
        .body(Map.of("to", "2026-11-20"))
        .post("/v1/mandates/{id}/end", mandate)
        .then()
        .statusCode(200);
    ContactFixture.endRole(successor, contact, "RECTOR", "2026-11-20").then().statusCode(200);
    successor
        .asks()
        .body(Map.of("reason", "She asked for it."))
        .post("/v1/contacts/{id}/erasure", contact)
        .then()
        .statusCode(200);
  }

  @Test
  void itsContactsAreTheSuccessorsToKeep() {
    successor.asks().post("/v1/contacts/{id}/confirmation", contact).then().statusCode(200);
    successor
        .asks()
        .get("/v1/contacts/{id}/personal-data", contact)
        .then()
        .statusCode(200)
        .body(has("$", hasKey("records")));
    refusedAsMerged(
        successor.asks().body(ContactFixture.person(old.id())).post("/v1/contacts").then());
  }

  @Test
  void itsOwnClientsReadAndGiveNoCommand() {
    Await.asserted(
        "no actions are offered",
        () ->
            old.asks()
                .get("/v1/bookings/{id}", booking)
                .then()
                .statusCode(200)
                .body(has("actions", empty())));
    refusedAsMerged(FacilityFixture.command(old, booking, "acceptance").then());
    refusedAsMerged(old.asks().body(FacilityFixture.laboratory(1)).post("/v1/facilities").then());
  }

  @Test
  void whatItsClientsDidBeforeIsAnsweredAgain() {
    Member other = Member.active();
    for (String replayed : new String[] {null, "true"}) {
      other
          .asks()
          .header(Api.KEY, "before-" + other.id())
          .body(FacilityFixture.laboratory(1))
          .post("/v1/facilities")
          .then()
          .statusCode(201)
          .header(Api.REPLAYED, equalTo(replayed));
      Member.secretariatAsks()
          .header(Api.KEY, "merger-" + other.id())
          .body(Map.of("successorId", successor.id(), "reason", "Government decree 42"))
          .post(Api.ONE + "/merger", other.id())
          .then()
          .statusCode(200);
    }
  }

  @Test
  void aThirdOneSeesNothingMore() {
    third.asks().get("/v1/invoices/{id}", invoice).then().statusCode(404);
    third.asks().get("/v1/invoices").then().body(has("items.id", not(hasItem(invoice))));
    third
        .asks()
        .get("/v1/contacts/{id}/personal-data", contact)
        .then()
        .statusCode(200)
        .body(has("$", not(hasKey("records"))));
    third
        .asks()
        .post("/v1/contacts/{id}/confirmation", contact)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
    third.asks().get("/v1/bookings/{id}", booking).then().statusCode(200);
    FacilityFixture.command(third, booking, "acceptance").then().statusCode(403);
  }

  private void refusedAsMerged(ValidatableResponse answer) {
    answer
        .statusCode(409)
        .body(has("code", equalTo("institution-merged")))
        .body(has("successorId", equalTo(successor.id().toString())));
  }
}
