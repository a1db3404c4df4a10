package org.caspian.members.contact;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class AMandateTest {

  private static final String ALL = "/v1/mandates";
  private static final String ONE = ALL + "/{id}";

  private final Member owner = Member.active();
  private final Member other = Member.active();

  @Test
  void everyMemberReadsWhoMaySignWhat() {
    String contact = ContactFixture.added(owner);
    String id = ContactFixture.mandate(owner, contact);

    other
        .asks()
        .get(ONE, id)
        .then()
        .statusCode(200)
        .body(has("institution", equalTo(owner.id().toString())))
        .body(has("contactId", equalTo(contact)))
        .body(has("scopes", contains("AGREEMENTS")))
        .body(has("from", equalTo("2026-09-01")))
        .body(has("to", nullValue()))
        .body(has("basis.kind", equalTo("POWER_OF_ATTORNEY")))
        .body(has("basis.number", equalTo("17-P")))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
  }

  @Test
  void nobodyGivesOneForAnother() {
    other
        .asks()
        .body(ContactFixture.mandateFor(ContactFixture.added(owner)))
        .post(ALL)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
  }

  @Test
  void theSecretariatDecidesInNobodysName() {
    Member.secretariatAsks()
        .body(ContactFixture.mandateFor(ContactFixture.added(owner)))
        .post(ALL)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
  }

  @Test
  void itsContactIsThere() {
    owner
        .asks()
        .body(ContactFixture.mandateFor(UUID.randomUUID().toString()))
        .post(ALL)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("contact-unknown")));
  }

  @Test
  void aPowerOfAttorneyHasANumberAndNoMandateEndsBeforeItBegins() {
    Map<String, Object> mandate = ContactFixture.mandateFor(ContactFixture.added(owner));

    owner
        .asks()
        .body(
            with(
                with(mandate, "to", "2026-08-31"),
                "basis",
                body("kind", "POWER_OF_ATTORNEY", "date", "2026-08-28")))
        .post(ALL)
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/to", "/basis/number")));
  }

  @Test
  void thoseInForceOnADayAreFound() {
    String contact = ContactFixture.added(owner);
    String past =
        ContactFixture.mandate(
            owner,
            with(
                with(ContactFixture.mandateFor(contact), "from", "2024-09-01"),
                "to",
                "2026-08-31"));
    String present = ContactFixture.mandate(owner, contact);

    assertInForce("2024-08-31");
    assertInForce("2026-08-31", past);
    assertInForce("2026-09-01", present);
  }

  private void assertInForce(String day, String... ids) {
    other
        .asks()
        .queryParam("institution", owner.id())
        .queryParam("on", day)
        .get(ALL)
        .then()
        .statusCode(200)
        .body(has("items.id", equalTo(List.of(ids))));
  }

  @Test
  void itsInstitutionEndsItOnce() {
    String id = ContactFixture.mandate(owner, ContactFixture.added(owner));

    end(owner, id, "2027-08-31").then().statusCode(200).body(has("to", equalTo("2027-08-31")));
    end(owner, id, "2027-08-31").then().statusCode(409).body(has("code", equalTo("mandate-over")));
    end(other, id, "2027-01-31").then().statusCode(403);
    end(owner, UUID.randomUUID().toString(), "2027-01-31").then().statusCode(404);
    assertTold(id, "granted", "ended");
  }

  private static Response end(Member caller, String id, String last) {
    return caller.asks().body(Map.of("to", last)).post(ONE + "/end", id);
  }

  @Test
  void thatOfTheCharterEndsWithTheOffice() {
    String head = ContactFixture.withRole(owner, "RECTOR");
    String one = ContactFixture.mandate(owner, byCharter(head));
    String two = ContactFixture.mandate(owner, with(byCharter(head), "from", "2026-10-01"));
    String later = ContactFixture.mandate(owner, with(byCharter(head), "from", "2027-01-01"));
    String byPower = ContactFixture.mandate(owner, head);
    String laterByPower =
        ContactFixture.mandate(owner, with(ContactFixture.mandateFor(head), "from", "2027-01-01"));

    ContactFixture.endRole(owner, head, "RECTOR", "2026-11-30").then().statusCode(200);

    assertInForce("2026-11-30", one, two, byPower);
    assertInForce("2026-12-01", byPower);
    assertInForce("2027-01-01", byPower, laterByPower);
    owner.asks().get(ONE, later).then().body(has("to", equalTo("2026-11-30")));
    owner.asks().get(ONE, laterByPower).then().body(has("to", nullValue()));
    owner
        .asks()
        .get(ONE + "/history", one)
        .then()
        .body(has("items.command", contains("mandate.grant", "mandate.end")));
    assertTold(one, "granted", "ended");
  }

  private static Map<String, Object> byCharter(String contact) {
    return with(
        ContactFixture.mandateFor(contact), "basis", body("kind", "CHARTER", "date", "2020-01-01"));
  }

  @Test
  void thatOfTheCharterLastsNoLongerThanTheOffice() {
    String head = ContactFixture.added(owner);
    assertIsNotTheHead(byCharter(head));
    ContactFixture.assign(
            owner, head, with(ContactFixture.role("RECTOR", "2026-09-01"), "to", "2027-08-31"))
        .then()
        .statusCode(200);

    assertIsNotTheHead(byCharter(head));
    assertIsNotTheHead(with(byCharter(head), "to", "2027-09-01"));
    assertIsNotTheHead(with(with(byCharter(head), "from", "2026-08-31"), "to", "2027-08-31"));
    ContactFixture.mandate(owner, with(byCharter(head), "to", "2027-08-31"));
    ContactFixture.endRole(owner, head, "RECTOR", "2027-01-31").then().statusCode(200);
    assertIsNotTheHead(with(byCharter(head), "to", "2027-08-31"));
    assertInForce("2027-02-01");
  }

  private void assertIsNotTheHead(Map<String, Object> mandate) {
    owner
        .asks()
        .body(mandate)
        .post(ALL)
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/basis/kind")))
        .body(has("errors.code", contains("not-the-head")));
  }

  @Test
  void thatOfASecondTermGoesOnWhenTheFirstIsShortened() {
    String head = ContactFixture.added(owner);
    ContactFixture.assign(
        owner, head, with(ContactFixture.role("RECTOR", "2026-01-01"), "to", "2026-12-31"));
    ContactFixture.assign(owner, head, ContactFixture.role("RECTOR", "2028-01-01"));
    String second = ContactFixture.mandate(owner, with(byCharter(head), "from", "2028-01-01"));

    ContactFixture.endRole(owner, head, "RECTOR", "2026-06-30").then().statusCode(200);

    assertInForce("2028-01-01", second);
  }

  @Test
  void noneOutlivesAnOfficeThatEndsMeanwhile() {
    for (int round = 0; round < 5; round++) {
      String head = ContactFixture.withRole(owner, "RECTOR");
      List<Response> answers =
          Parallel.send(
              List.<Callable<Response>>of(
                  () -> owner.asks().body(byCharter(head)).post(ALL),
                  () -> ContactFixture.endRole(owner, head, "RECTOR", "2026-11-30")));

      assertEquals(200, answers.get(1).statusCode());
      owner
          .asks()
          .queryParam("contactId", head)
          .queryParam("on", "2026-12-01")
          .get(ALL)
          .then()
          .body(has("items", empty()));
      ContactFixture.endRole(owner, head, "RECTOR", "2026-08-31");
    }
  }

  @Test
  void theyOutlastEveryOtherRole() {
    String contact = ContactFixture.withRole(owner, "MOBILITY");
    String id = ContactFixture.mandate(owner, contact);

    ContactFixture.endRole(owner, contact, "MOBILITY", "2026-11-30").then().statusCode(200);

    assertInForce("2026-12-01", id);
  }

  private static void assertTold(String id, String... what) {
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until("it is told", () -> about(probe, id).size() >= what.length);
      assertEquals(
          List.of(what).stream()
              .map(word -> "org.caspian.members.mandate." + word + ".v1")
              .toList(),
          about(probe, id).stream().map(CloudEvent::type).toList());
    }
  }

  private static List<CloudEvent> about(KafkaProbe probe, String id) {
    return probe.read("caspian.members.mandate.v1").stream()
        .filter(message -> message.key().equals(id))
        .toList();
  }

  @Test
  void eachCallsItByANameOfItsOwn() {
    String contact = ContactFixture.added(owner);
    String name = "M-" + UUID.randomUUID();
    String id =
        ContactFixture.mandate(
            owner, with(ContactFixture.mandateFor(contact), "localReference", name));

    owner
        .asks()
        .body(with(ContactFixture.mandateFor(contact), "localReference", name))
        .post(ALL)
        .then()
        .statusCode(409);
    owner
        .asks()
        .body(Map.of("localReference", name))
        .put(ONE + "/local-reference", ContactFixture.mandate(owner, contact))
        .then()
        .statusCode(409);
    owner
        .asks()
        .queryParam("localReference", name)
        .get(ALL)
        .then()
        .body(has("items.id", contains(id)));
    owner
        .asks()
        .queryParam("contactId", contact)
        .queryParam("on", "2026-09-01")
        .get(ALL)
        .then()
        .body(has("items.contactId", contains(contact, contact)));
  }
}
