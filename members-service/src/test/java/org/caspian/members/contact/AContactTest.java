package org.caspian.members.contact;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class AContactTest {

  private static final String ALL = "/v1/contacts";
  private static final String ONE = ALL + "/{id}";

  private final Member owner = Member.active();
  private final Member other = Member.active();

  @Test
  void itsInstitutionSeesWhatItSaid() {
    Map<String, Object> person = ContactFixture.person(owner.id());

    owner
        .asks()
        .body(person)
        .post(ALL)
        .then()
        .statusCode(201)
        .body(has("code", equalTo(person.get("code"))))
        .body(has("passportLatin.family", equalTo("Bekova")))
        .body(has("native.given", equalTo("Айгерім")))
        .body(has("email", equalTo("aigerim.bekova@yu.edu.kz")))
        .body(has("phone", equalTo("+77292123456")))
        .body(has("languages", contains("kk", "ru", "en")))
        .body(
            has(
                "actions",
                contains(
                    "UPDATE",
                    "CONFIRM",
                    "ASSIGN_ROLE",
                    "END_ROLE",
                    "ERASE",
                    "SET_LOCAL_REFERENCE")));
  }

  @ParameterizedTest
  @CsvSource({"PUBLIC, true", "MEMBERS, true", "SECRETARIAT, false"})
  void itsVisibilitySaysWhetherOtherMembersSeeThePerson(String visibility, boolean seen) {
    String id =
        ContactFixture.added(
            owner, with(ContactFixture.person(owner.id()), "visibility", visibility));

    assertShowsThePerson(seen, other.asks().get(ONE, id));
    assertShowsThePerson(seen, other.asks().queryParam("institution", owner.id()).get(ALL));
    assertShowsThePerson(true, owner.asks().get(ONE, id));
    assertShowsThePerson(true, Member.secretariatAsks().get(ONE, id));
  }

  @Test
  void whoIsNoMemberSeesWhatIsPublicOnly() {
    Member formerly = Member.ofNoMembership();
    String toMembers = ContactFixture.added(owner);
    String toAll =
        ContactFixture.added(
            owner, with(ContactFixture.person(owner.id()), "visibility", "PUBLIC"));

    assertShowsThePerson(false, formerly.asks().get(ONE, toMembers));
    assertShowsThePerson(false, formerly.asks().get(ONE + "/personal-data", toMembers));
    assertShowsThePerson(true, formerly.asks().get(ONE, toAll));
    formerly
        .asks()
        .queryParam("institution", owner.id())
        .get(ALL)
        .then()
        .body(has("items.passportLatin.family", contains(nullValue(), equalTo("Bekova"))));
    Member suspended = Member.active();
    suspended.isSuspended("LISTING");
    assertShowsThePerson(true, suspended.asks().get(ONE, toMembers));
  }

  @Test
  void itsRecordIsKeptForYearsAfterItsLastDay() {
    String id = ContactFixture.withRole(owner, "FEE");
    owner.asks().get(ONE, id).then().body(has("retainUntil", nullValue()));

    ContactFixture.endRole(owner, id, "FEE", "2029-08-31")
        .then()
        .body(has("retainUntil", equalTo("2035-08-31")));
    String confirmed = ContactFixture.added(owner);
    owner
        .asks()
        .get(ONE, confirmed)
        .then()
        .body(
            has(
                "retainUntil",
                equalTo(
                    LocalDate.ofInstant(TestClock.CLOCK.instant(), ZoneOffset.UTC)
                        .plusYears(6)
                        .toString())));
  }

  private static void assertShowsThePerson(boolean seen, Response answer) {
    answer.then().statusCode(200);
    for (String word : List.of("Bekova", "Айгерім", "bekova@", "+77292", "E-")) {
      assertEquals(seen, answer.asString().contains(word), word);
    }
  }

  @Test
  void theSecretariatAddsOneForAnInstitution() {
    Member.secretariatAsks()
        .body(ContactFixture.person(owner.id()))
        .post(ALL)
        .then()
        .statusCode(201)
        .body(has("institution", equalTo(owner.id().toString())));
    Member.secretariatAsks()
        .body(ContactFixture.person(UUID.randomUUID()))
        .post(ALL)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("institution-unknown")));
  }

  @Test
  void nobodyAddsOneForAnother() {
    other
        .asks()
        .body(ContactFixture.person(owner.id()))
        .post(ALL)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
  }

  @Test
  void aPersonIsAContactOnce() {
    Map<String, Object> person = ContactFixture.person(owner.id());
    String id = ContactFixture.added(owner, person);

    owner
        .asks()
        .body(person)
        .post(ALL)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-contact")))
        .body(has("existingId", equalTo(id)));
  }

  @Test
  void isChangedOnceByOneKey() {
    String path = ALL + "/" + ContactFixture.added(owner);
    String key = UUID.randomUUID().toString();

    changedUnder(key, path, "+77292000002").then().statusCode(200);
    changedUnder(key, path, "+77292000003")
        .then()
        .statusCode(422)
        .body(has("code", equalTo("idempotency-key-reused")));
  }

  private Response changedUnder(String key, String path, String phone) {
    return owner
        .asks()
        .header("Idempotency-Key", key)
        .header("If-Match", "\"1\"")
        .body(Map.of("phone", phone))
        .patch(path);
  }

  @Test
  void itsInstitutionChangesIt() {
    String path = ALL + "/" + ContactFixture.added(owner);

    owner
        .changes(path, Map.of("phone", "+77292000000", "languages", List.of("en")))
        .then()
        .statusCode(200)
        .body(has("version", equalTo(2)))
        .body(has("phone", equalTo("+77292000000")))
        .body(has("email", equalTo("aigerim.bekova@yu.edu.kz")));
    owner
        .changes(path, owner.asks().get(path).jsonPath().getMap(""))
        .then()
        .statusCode(200)
        .body(has("version", equalTo(2)));
    owner
        .changes(path, Map.of("code", "another"))
        .then()
        .statusCode(400)
        .body(has("errors.code", contains("read-only")));
    owner
        .asks()
        .header("If-Match", "\"1\"")
        .body(Map.of("phone", "+77292000001"))
        .patch(path)
        .then()
        .statusCode(412);
    owner.asks().body(Map.of("phone", "+77292000001")).patch(path).then().statusCode(428);
  }

  @Test
  void itsHistorySaysOfThePersonThatSomethingChangedAndNoMore() {
    String path = ALL + "/" + ContactFixture.added(owner);
    owner.changes(path, Map.of("phone", "+77292000000")).then().statusCode(200);

    Response history = owner.asks().get(path + "/history");

    history.then().body(has("items.command", contains("contact.create", "contact.update")));
    for (String word : List.of("Bekova", "Айгерім", "bekova@", "+77292", "E-")) {
      assertFalse(history.asString().contains(word), word);
    }
  }

  @Test
  void anExclusiveRoleHasOneHolderAtATime() {
    String first = ContactFixture.added(owner);
    String second = ContactFixture.added(owner);
    ContactFixture.assign(owner, first, ContactFixture.role("RECTOR", "2024-09-01"))
        .then()
        .statusCode(200)
        .body(has("roles.role", contains("RECTOR")))
        .body(has("roles.from", contains("2024-09-01")));

    ContactFixture.assign(owner, second, ContactFixture.role("RECTOR", "2026-09-01"))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("role-held")))
        .body(has("holder", equalTo(first)));
    ContactFixture.endRole(owner, first, "RECTOR", "2026-08-31")
        .then()
        .statusCode(200)
        .body(has("roles.to", contains("2026-08-31")));
    ContactFixture.assign(owner, second, ContactFixture.role("RECTOR", "2026-09-01"))
        .then()
        .statusCode(200);
  }

  @Test
  void otherRolesHaveManyHoldersButEachOnce() {
    String first = ContactFixture.added(owner);
    String second = ContactFixture.added(owner);
    for (String id : List.of(first, second)) {
      ContactFixture.assign(owner, id, ContactFixture.role("MOBILITY", "2026-09-01"))
          .then()
          .statusCode(200);
    }

    ContactFixture.assign(owner, second, ContactFixture.role("MOBILITY", "2027-09-01"))
        .then()
        .statusCode(409)
        .body(has("holder", equalTo(second)));
  }

  @Test
  void aRoleDoesNotEndBeforeItBegins() {
    String id = ContactFixture.added(owner);

    ContactFixture.assign(
            owner, id, with(ContactFixture.role("FEE", "2026-09-01"), "to", "2026-08-31"))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/to")))
        .body(has("errors.code", contains("before-start")));
  }

  @Test
  void whatIsNotHeldDoesNotEnd() {
    String id = ContactFixture.added(owner);
    ContactFixture.assign(owner, id, ContactFixture.role("EVENTS", "2026-09-01"));

    ContactFixture.endRole(owner, id, "EVENTS", "2026-10-01").then().statusCode(200);

    ContactFixture.endRole(owner, id, "EVENTS", "2026-10-01")
        .then()
        .statusCode(409)
        .body(has("code", equalTo("role-not-held")));
    ContactFixture.endRole(owner, id, "FEE", "2026-10-01").then().statusCode(409);
  }

  @Test
  void whatWasDatedWronglyNeverWasHeld() {
    String first = ContactFixture.added(owner);
    ContactFixture.assign(owner, first, ContactFixture.role("RECTOR", "2062-09-01"))
        .then()
        .statusCode(200);

    ContactFixture.endRole(owner, first, "RECTOR", "2026-08-31")
        .then()
        .statusCode(200)
        .body(has("roles.from", contains("2062-09-01")))
        .body(has("roles.to", contains("2026-08-31")));
    ContactFixture.endRole(owner, first, "RECTOR", "2026-08-30")
        .then()
        .statusCode(409)
        .body(has("code", equalTo("role-not-held")));
    assertShown(Map.of("role", "RECTOR"));
    ContactFixture.assign(owner, first, ContactFixture.role("RECTOR", "2026-09-01"))
        .then()
        .statusCode(200);
    ContactFixture.assign(
            owner,
            ContactFixture.added(owner),
            with(ContactFixture.role("RECTOR", "2026-01-01"), "to", "2026-08-31"))
        .then()
        .statusCode(200);
  }

  @Test
  void ofTwoTheOneThatIsHeldEnds() {
    String id = ContactFixture.added(owner);
    ContactFixture.assign(
        owner, id, with(ContactFixture.role("FEE", "2026-01-01"), "to", "2026-12-31"));
    ContactFixture.assign(owner, id, ContactFixture.role("FEE", "2028-01-01"));

    ContactFixture.endRole(owner, id, "FEE", "2026-06-30")
        .then()
        .statusCode(200)
        .body(has("roles.to", contains(equalTo("2026-06-30"), nullValue())));
  }

  @Test
  void hasNoMoreRolesThanAMessageCanTell() {
    String id = ContactFixture.added(owner);
    LocalDate first = LocalDate.of(2026, 1, 1);
    for (int day = 0; day < Contact.MOST_ROLES; day++) {
      String date = first.plusDays(day).toString();
      ContactFixture.assign(
              owner, id, with(ContactFixture.role("INTERNATIONAL_OFFICE", date), "to", date))
          .then()
          .statusCode(200);
    }

    ContactFixture.assign(owner, id, ContactFixture.role("FEE", "2026-09-01"))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("too-many-roles")));
  }

  @Test
  void whoWasNotConfirmedForLongIsFound() {
    String confirmed = ContactFixture.added(owner);
    String forgotten = ContactFixture.added(owner);
    Instant since = TestClock.CLOCK.instant().plusSeconds(30);
    TestClock.CLOCK.ahead(
        Duration.ofMinutes(1),
        () -> owner.asks().post(ONE + "/confirmation", confirmed).then().statusCode(200));

    assertShown(Map.of("unconfirmedSince", since.toString()), forgotten);
  }

  @Test
  void aListIsNarrowedByItsFilters() {
    String one = ContactFixture.added(owner);
    String two = ContactFixture.added(owner);
    ContactFixture.assign(owner, two, ContactFixture.role("PROJECTS", "2026-09-01"));

    assertShown(Map.of(), one, two);
    assertShown(Map.of("role", "PROJECTS"), two);
  }

  private void assertShown(Map<String, Object> filters, String... ids) {
    other
        .asks()
        .queryParam("institution", owner.id())
        .queryParams(filters)
        .get(ALL)
        .then()
        .statusCode(200)
        .body(has("items.id", equalTo(List.of(ids))));
  }

  @Test
  void eachCallsItByANameOfItsOwn() {
    String name = "C-" + UUID.randomUUID();
    Map<String, Object> named = with(ContactFixture.person(owner.id()), "localReference", name);
    String id = ContactFixture.added(owner, named);

    owner
        .asks()
        .body(with(ContactFixture.person(owner.id()), "localReference", name))
        .post(ALL)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")));
    other.asks().get(ONE, id).then().body(has("localReference", nullValue()));
    other
        .asks()
        .body(Map.of("localReference", name))
        .put(ONE + "/local-reference", id)
        .then()
        .statusCode(200);
    other
        .asks()
        .body(Map.of("localReference", name))
        .put(ONE + "/local-reference", ContactFixture.added(owner))
        .then()
        .statusCode(409);
    owner
        .asks()
        .queryParam("localReference", name)
        .get(ALL)
        .then()
        .body(has("items.id", contains(id)));
  }

  @Test
  void oneThatIsNotThereIsNotChanged() {
    String nobody = UUID.randomUUID().toString();

    ContactFixture.assign(owner, nobody, ContactFixture.role("FEE", "2026-09-01"))
        .then()
        .statusCode(404);
    ContactFixture.endRole(owner, nobody, "FEE", "2026-09-01").then().statusCode(404);
    owner.asks().post(ONE + "/confirmation", nobody).then().statusCode(404);
  }

  @Test
  void whatHappensIsToldWithoutThePerson() {
    String id = ContactFixture.added(owner);
    owner.changes(ALL + "/" + id, Map.of("phone", "+77292000000")).then().statusCode(200);
    owner.asks().post(ONE + "/confirmation", id).then().statusCode(200);
    ContactFixture.assign(owner, id, ContactFixture.role("FEE", "2026-09-01"));
    ContactFixture.endRole(owner, id, "FEE", "2026-10-01").then().statusCode(200);

    List<String> told = List.of("created", "updated", "confirmed", "role-assigned", "role-ended");
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until("it is told", () -> about(probe, id).size() >= told.size());
      List<CloudEvent> messages = about(probe, id);
      assertEquals(
          told.stream().map(word -> "org.caspian.members.contact." + word + ".v1").toList(),
          messages.stream().map(CloudEvent::type).toList());
      for (CloudEvent message : messages) {
        assertEquals("members," + owner.id(), message.audience());
        assertFalse(new String(message.value(), StandardCharsets.UTF_8).contains("Bekova"));
      }
    }
  }

  private static List<CloudEvent> about(KafkaProbe probe, String id) {
    return probe.read("caspian.members.contact.v1").stream()
        .filter(message -> message.key().equals(id))
        .toList();
  }
}
