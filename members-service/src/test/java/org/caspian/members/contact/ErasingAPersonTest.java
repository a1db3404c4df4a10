package org.caspian.members.contact;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.caspian.members.Member;
import org.caspian.members.assembly.AssemblyFixture;
import org.caspian.members.ballot.BallotFixture;
import org.caspian.members.facility.FacilityFixture;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.members.office.OfficeFixture;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ErasingAPersonTest {

  private static final String ALL = "/v1/contacts";
  private static final String ONE = ALL + "/{id}";

  private final Member owner = Member.active();
  private final Member other = Member.active();

  @Test
  void thePersonGetsAllThatIsKept() {
    String id = ContactFixture.withRole(owner, "MOBILITY");
    String mandate = ContactFixture.mandate(owner, id);

    owner
        .asks()
        .get(ONE + "/personal-data", id)
        .then()
        .statusCode(200)
        .body(has("contact.passportLatin.family", equalTo("Bekova")))
        .body(has("contact.roles.role", contains("MOBILITY")))
        .body(has("mandates.id", contains(mandate)));
    String secret =
        ContactFixture.added(
            owner, with(ContactFixture.person(owner.id()), "visibility", "SECRETARIAT"));
    assertShowsNothing(other.asks().get(ONE + "/personal-data", secret));
    other.asks().get(ONE + "/personal-data", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void nothingSaysWhoItWasButItsRolesStay() {
    String id = ContactFixture.withRole(owner, "RECTOR");

    erase(owner, id)
        .then()
        .statusCode(200)
        .body(has("erasedAt", notNullValue()))
        .body(has("roles.role", contains("RECTOR")))
        .body(has("roles.from", contains("2026-09-01")))
        .body(has("institution", equalTo(owner.id().toString())))
        .body(has("actions", contains("END_ROLE", "SET_LOCAL_REFERENCE")));

    for (String path : List.of("", "/history", "/personal-data")) {
      assertShowsNothing(owner.asks().get(ONE + path, id));
      assertShowsNothing(Member.secretariatAsks().get(ONE + path, id));
    }
    assertShowsNothing(other.asks().queryParam("institution", owner.id()).get(ALL));
    owner
        .asks()
        .get(ONE + "/history", id)
        .then()
        .body(has("items.command", hasItem("contact.erase")));
    assertTold(id);
  }

  @Test
  void theAnswersThatAreKeptForRepeatsShowNothingEither() {
    Map<String, Object> person = ContactFixture.person(owner.id());
    String key = UUID.randomUUID().toString();
    Response first = owner.asks().header("Idempotency-Key", key).body(person).post(ALL);
    String id = Json.at(first, "id");
    assertTrue(
        owner
            .asks()
            .header("Idempotency-Key", key)
            .body(person)
            .post(ALL)
            .asString()
            .contains("Bekova"));
    erase(owner, id).then().statusCode(200);

    Response again = owner.asks().header("Idempotency-Key", key).body(person).post(ALL);

    assertEquals(201, again.statusCode());
    assertEquals("true", again.header("Idempotency-Replayed"));
    assertFalse(again.asString().contains("Bekova"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theAnswersAreFoundHoweverTheIdWasWritten(boolean escaped) {
    String id = ContactFixture.added(owner);
    String written =
        escaped
            ? "%" + Integer.toHexString(id.charAt(0)) + id.substring(1)
            : id.toUpperCase(Locale.ROOT);
    String key = UUID.randomUUID().toString();
    assertTrue(named(written, key).asString().contains("Bekova"));
    erase(owner, id).then().statusCode(200);

    Response again = named(written, key);

    assertEquals("true", again.header("Idempotency-Replayed"));
    assertShowsNothing(again);
  }

  private Response named(String id, String key) {
    return owner
        .asks()
        .urlEncodingEnabled(false)
        .header("Idempotency-Key", key)
        .body(Map.of("localReference", "C-" + key))
        .put(ALL + "/" + id + "/local-reference");
  }

  @Test
  void whatIsAnsweredMeanwhileShowsNothingLater() {
    for (int round = 0; round < 5; round++) {
      String id = ContactFixture.added(owner);
      String key = UUID.randomUUID().toString();
      Parallel.send(List.<Callable<Response>>of(() -> named(id, key), () -> erase(owner, id)));

      assertShowsNothing(named(id, key));
    }
  }

  @Test
  void whatAnybodyCalledThePersonGoesToo() {
    String id = ContactFixture.added(owner);
    String name = "Bekova " + UUID.randomUUID();
    for (Member member : List.of(owner, other)) {
      member
          .asks()
          .body(Map.of("localReference", name))
          .put(ONE + "/local-reference", id)
          .then()
          .statusCode(200);
    }
    erase(owner, id).then().statusCode(200);

    for (Member member : List.of(owner, other)) {
      member.asks().get(ONE, id).then().body(has("localReference", nullValue()));
      ContactFixture.added(
          member, with(ContactFixture.person(member.id()), "localReference", name));
    }
  }

  @Test
  void nobodySeesWhichButtonsThePersonPressed() {
    Map<String, Object> person = ContactFixture.person(owner.id());
    String id = ContactFixture.added(owner, person);
    String another = ContactFixture.added(owner);
    for (Object code : List.of(person.get("code"), "somebody-else")) {
      owner
          .asks()
          .header("X-Acting-Person", code)
          .post(ONE + "/confirmation", another)
          .then()
          .statusCode(200);
    }
    owner
        .asks()
        .header("X-Acting-Person", person.get("code"))
        .body(Map.of("reason", "It is myself."))
        .post(ONE + "/erasure", id)
        .then()
        .statusCode(200);

    owner
        .asks()
        .get(ONE + "/history", id)
        .then()
        .body(has("items.command", contains("contact.create", "contact.erase")))
        .body(has("items.actingPerson", everyItem(nullValue())));
    owner
        .asks()
        .get(ONE + "/history", another)
        .then()
        .body(has("items.command", hasItem("contact.confirm")))
        .body(has("items.actingPerson", hasItem("somebody-else")))
        .body(has("items.actingPerson", not(hasItem(person.get("code")))));
  }

  @Test
  void bookingsNameThePersonNoMore() {
    Map<String, Object> person = ContactFixture.person(owner.id());
    String id = ContactFixture.added(owner, person);
    Object code = person.get("code");
    Object personId = owner.asks().get(ONE, id).path("personId");
    String facility = FacilityFixture.published(other, FacilityFixture.laboratory(1));
    Map<String, Object> booking =
        with(FacilityFixture.onDay(10, 4), "personCodes", List.of("another", code));
    String key = UUID.randomUUID().toString();
    String booked = Json.at(booked(facility, key, booking), "id");
    owner
        .asks()
        .get(ONE + "/personal-data", id)
        .then()
        .statusCode(200)
        .body(has("records.subject", contains("/v1/bookings/" + booked)))
        .body(has("records.retainUntil", contains(notNullValue())));
    other.asks().get(ONE + "/personal-data", id).then().body(has("records", nullValue()));

    erase(owner, id).then().statusCode(200);

    for (Response answer :
        List.of(
            owner.asks().get("/v1/bookings/{id}", booked),
            other.asks().get("/v1/bookings/{id}", booked),
            booked(facility, key, booking))) {
      assertFalse(answer.asString().contains(code.toString()), answer.asString());
      answer
          .then()
          .body(has("persons.code", hasItem("another")))
          .body(has("persons.personId", hasItem(personId)))
          .body(has("persons", hasSize(2)));
    }
    other
        .asks()
        .get("/v1/bookings/{id}/history", booked)
        .then()
        .body(has("items.command", contains("booking.book", "booking.erasePerson")))
        .body(has("items.reason", everyItem(nullValue())));
    assertTold(
        "caspian.members.booking.v1", booked, "org.caspian.members.booking.person-erased.v1");
  }

  private Response booked(String facility, String key, Map<String, Object> booking) {
    Response answer =
        owner
            .asks()
            .header("Idempotency-Key", key)
            .body(booking)
            .post("/v1/facilities/{id}/bookings", facility);
    answer.then().statusCode(201);
    return answer;
  }

  @Test
  void nobodyLearnsAnyMoreWhoVotedOrNominated() {
    Member voter = Member.active();
    String id = ContactFixture.added(voter, with(ContactFixture.person(voter.id()), "code", "E-1"));
    String ballot =
        BallotFixture.opened(
            BallotFixture.ballot(
                AssemblyFixture.convened(voter), "CORRESPONDENCE", List.of(voter.id())));
    BallotFixture.votes(voter, ballot, "YES").then().statusCode(200);
    Member applicant = Member.ofNoMembership();
    String membership =
        MembershipFixture.endorsed(applicant, MembershipFixture.complete(applicant.id()));
    String personId = voter.asks().get(ONE, id).path("personId");
    Member.secretariatAsks()
        .body(Map.of("nominator", Map.of("institution", voter.id(), "code", "E-1")))
        .post("/v1/memberships/{id}/nomination", membership)
        .then()
        .statusCode(200)
        .body(has("nomination.personId", equalTo(personId)));
    voter
        .asks()
        .get(ONE + "/personal-data", id)
        .then()
        .statusCode(200)
        .body(
            has(
                "records.subject",
                containsInAnyOrder("/v1/ballots/" + ballot, "/v1/memberships/" + membership)))
        .body(has("records.retainUntil", everyItem(notNullValue())));

    erase(voter, id).then().statusCode(200);

    voter
        .asks()
        .get("/v1/ballots/{id}/history", ballot)
        .then()
        .body(has("items.command", hasItem("ballot.vote")))
        .body(has("items.actor", everyItem(nullValue())));
    voter
        .asks()
        .get("/v1/memberships/{id}", membership)
        .then()
        .body(has("nomination.institution", equalTo(voter.id().toString())))
        .body(has("nomination.personId", nullValue()));
    String history = voter.asks().get("/v1/memberships/{id}/history", membership).asString();
    assertTrue(history.contains("membership.eraseNominator"), history);
    assertFalse(history.contains(personId), history);
  }

  @Test
  void nobodyLearnsAnyMoreWhoHeldAnOfficeButThatTheMemberDid() {
    Map<String, Object> person = ContactFixture.person(owner.id());
    String id = ContactFixture.added(owner, person);
    String personId = owner.asks().get(ONE, id).path("personId");
    String office = OfficeFixture.made(OfficeFixture.office(3));
    Map<String, Object> term =
        with(OfficeFixture.term(owner.id(), "2024-09-16"), "personCode", person.get("code"));
    String key = UUID.randomUUID().toString();
    taken(office, key, term).then().body(has("holdings.personId", contains(personId)));
    Member.secretariatAsks()
        .body(OfficeFixture.end(office, "2025-09-16"))
        .post("/v1/offices/{id}/holding-end", office)
        .then()
        .statusCode(200)
        .body(has("holdings.retainUntil", contains("2031-09-16")));
    Map<String, Object> colleague =
        with(OfficeFixture.term(owner.id(), "2999-01-01"), "personCode", "P-9");
    OfficeFixture.takes(office, colleague).then().statusCode(200);
    owner
        .asks()
        .get(ONE + "/personal-data", id)
        .then()
        .statusCode(200)
        .body(has("records.subject", contains("/v1/offices/" + office)))
        .body(has("records.retainUntil", contains("2031-09-16")));

    erase(owner, id).then().statusCode(200);

    owner
        .asks()
        .get("/v1/offices/{id}", office)
        .then()
        .body(has("holdings.institution", everyItem(equalTo(owner.id().toString()))))
        .body(has("holdings.from", contains("2024-09-16", "2999-01-01")))
        .body(has("holdings[0].to", equalTo("2025-09-16")))
        .body(has("holdings[0].retainUntil", nullValue()))
        .body(has("holdings[1].personId", notNullValue()));
    owner
        .asks()
        .get("/v1/offices/{id}/history", office)
        .then()
        .body(has("items.command", hasItem("office.erasePerson")));
    for (Response answer :
        List.of(
            owner.asks().get("/v1/offices/{id}", office),
            Member.secretariatAsks().get("/v1/offices/{id}/history", office),
            taken(office, key, term))) {
      assertFalse(answer.asString().contains(personId), answer.asString());
    }
    assertTold("caspian.members.office.v1", office, "org.caspian.members.office.person-erased.v1");
  }

  private static Response taken(String office, String key, Map<String, Object> term) {
    Response answer =
        Member.secretariatAsks()
            .header("Idempotency-Key", key)
            .body(term)
            .post("/v1/offices/{id}/holdings", office);
    answer.then().statusCode(200);
    return answer;
  }

  @Test
  void itIsDoneOnceAndNothingIsAddedLater() {
    String id = ContactFixture.withRole(owner, "FEE");
    erase(owner, id).then().statusCode(200);

    erase(owner, id).then().statusCode(409).body(has("code", equalTo("state-conflict")));
    owner.changes(ALL + "/" + id, Map.of("phone", "+77292000000")).then().statusCode(409);
    owner.asks().post(ONE + "/confirmation", id).then().statusCode(409);
    ContactFixture.assign(owner, id, ContactFixture.role("EVENTS", "2026-09-01"))
        .then()
        .statusCode(409);
    owner
        .asks()
        .body(ContactFixture.mandateFor(id))
        .post("/v1/mandates")
        .then()
        .statusCode(422)
        .body(has("code", equalTo("contact-unknown")));
    ContactFixture.endRole(owner, id, "FEE", "2026-12-31").then().statusCode(200);
  }

  @Test
  void thePersonMayBecomeAContactAnew() {
    Map<String, Object> person = ContactFixture.person(owner.id());
    erase(owner, ContactFixture.added(owner, person)).then().statusCode(200);

    ContactFixture.added(owner, person);
  }

  @Test
  void oneThatIsNotThereIsNotErased() {
    erase(owner, UUID.randomUUID().toString()).then().statusCode(404);
    erase(other, ContactFixture.added(owner)).then().statusCode(403);
  }

  private static Response erase(Member caller, String id) {
    return caller
        .asks()
        .body(Map.of("reason", "The person asked for it."))
        .post(ONE + "/erasure", id);
  }

  private static void assertShowsNothing(Response answer) {
    answer.then().statusCode(200);
    for (String word : List.of("Bekova", "Aigerim", "Бекова", "bekova@", "+77292", "E-")) {
      assertFalse(answer.asString().contains(word), word);
    }
  }

  private static void assertTold(String id) {
    assertTold("caspian.members.contact.v1", id, "org.caspian.members.contact.erased.v1");
  }

  private static void assertTold(String topic, String id, String type) {
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until(
          "it is told",
          () ->
              probe.read(topic).stream()
                  .filter(message -> message.key().equals(id))
                  .map(CloudEvent::type)
                  .anyMatch(type::equals));
    }
  }
}
