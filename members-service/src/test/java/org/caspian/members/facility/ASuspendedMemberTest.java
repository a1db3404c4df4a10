package org.caspian.members.facility;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.caspian.members.Member;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.EveryPage;
import org.junit.jupiter.api.Test;

/** The effect RESOURCES forbids to share anew, and nothing of what is agreed. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ASuspendedMemberTest {

  private final Member suspended = Member.active();
  private final Member other = Member.active();

  @Test
  void readsTheDirectoryAndPublishesNothing() {
    suspended.isSuspended("RESOURCES");

    suspended.asks().get("/v1/institutions").then().statusCode(200);
    suspended.asks().get("/v1/facilities").then().statusCode(200);
    suspended
        .asks()
        .body(FacilityFixture.laboratory(1))
        .post("/v1/facilities")
        .then()
        .statusCode(403)
        .body(has("code", equalTo("suspended")))
        .body(has("effect", equalTo("RESOURCES")));
  }

  @Test
  void takesBackWhatItPublishedAndPublishesNothingInItsPlace() {
    String own = FacilityFixture.published(suspended, FacilityFixture.laboratory(1));
    suspended.isSuspended("RESOURCES");

    suspended
        .changes("/v1/facilities/" + own, Map.of("city", "Sari"))
        .then()
        .statusCode(403)
        .body(has("code", equalTo("suspended")));
    suspended
        .asks()
        .body(Map.of("reason", "It is under repair."))
        .post("/v1/facilities/{id}/closure", own)
        .then()
        .statusCode(200);
  }

  @Test
  void hidesWhatIsThereOfThoseThatWereMergedIntoIt() {
    Member first = Member.active();
    Member second = Member.active();
    String inherited = FacilityFixture.published(first, FacilityFixture.laboratory(1));
    merged(first, second);
    merged(second, suspended);
    assertTrue(listed().contains(inherited));

    suspended.isSuspended("RESOURCES");

    assertFalse(listed().contains(inherited));
    suspended.isReinstated();
    assertTrue(listed().contains(inherited));
  }

  private String listed() {
    return EveryPage.of(other::asks, "/v1/facilities").text();
  }

  private static void merged(Member one, Member into) {
    Member.secretariatAsks()
        .body(Map.of("successorId", into.id(), "reason", "Government decree 42"))
        .post("/v1/institutions/{id}/merger", one.id())
        .then()
        .statusCode(200);
  }

  @Test
  void ofAnotherEffectPublishes() {
    suspended.isSuspended("VOTE", "LISTING");

    FacilityFixture.published(suspended, FacilityFixture.laboratory(1));
  }

  @Test
  void neitherBooksNorIsBooked() {
    String own = FacilityFixture.published(suspended, FacilityFixture.laboratory(1));
    String others = FacilityFixture.published(other, FacilityFixture.laboratory(1));
    suspended.isSuspended("RESOURCES");

    FacilityFixture.book(suspended, others, FacilityFixture.onDay(5, 1))
        .then()
        .statusCode(403)
        .body(has("code", equalTo("suspended")));
    FacilityFixture.book(other, own, FacilityFixture.onDay(5, 1))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("counterpart-suspended")))
        .body(has("effect", equalTo("RESOURCES")));
    other
        .asks()
        .get("/v1/facilities/{id}", own)
        .then()
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
  }

  @Test
  void decidesAboutWhatWasAskedBefore() {
    String own = FacilityFixture.published(suspended, FacilityFixture.laboratory(1));
    String booking = FacilityFixture.booked(other, own, FacilityFixture.onDay(5, 1));
    suspended.isSuspended("RESOURCES");

    FacilityFixture.command(suspended, booking, "acceptance").then().statusCode(200);
  }

  @Test
  void isBookedByNobodyOnceItLeft() {
    String own = FacilityFixture.published(suspended, FacilityFixture.laboratory(1));
    leaves(suspended);

    FacilityFixture.book(other, own, FacilityFixture.onDay(5, 1))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("counterpart-not-a-member")));
    FacilityFixture.book(suspended, own, FacilityFixture.onDay(5, 1))
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-a-member")));
  }

  private static void leaves(Member member) {
    String path = "/v1/institutions/" + member.id();
    Member.secretariatAsks()
        .header("If-Match", Member.secretariatAsks().get(path).header("ETag"))
        .body("{\"membership\": \"NONE\"}")
        .patch(path)
        .then()
        .statusCode(200);
  }
}
