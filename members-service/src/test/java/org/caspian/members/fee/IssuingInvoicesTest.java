package org.caspian.members.fee;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caspian.members.Member;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class IssuingInvoicesTest {

  private static final String ALL = "/v1/invoices";
  private static final String ONE = ALL + "/{id}";

  private final Member debtor = Member.active();
  private final Map<String, Object> schedule = FeeFixture.schedule();

  @Test
  void nothingIsOwedWithoutASchedule() {
    FeeFixture.invoiced(FeeFixture.invoiceFor(debtor.id(), schedule))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("no-fee-schedule")));
    debtor
        .asks()
        .get("/v1/reports/members/fees")
        .then()
        .statusCode(200)
        .body(has("lines", equalTo(List.of())));
  }

  @Test
  void theInstitutionReadsWhatItOwes() {
    String id = FeeFixture.invoice(debtor, schedule);

    debtor
        .asks()
        .get(ONE, id)
        .then()
        .statusCode(200)
        .body(has("number", equalTo(number(1))))
        .body(has("amount.amount", equalTo(FeeFixture.FEE)))
        .body(has("amount.currency", equalTo("EUR")))
        .body(has("dueOn", equalTo(schedule.get("dueOn"))))
        .body(has("payments", equalTo(List.of())))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
    debtor.asks().get(ALL).then().body(has("items.id", contains(id)));
  }

  @Test
  void anInstitutionOwesAYearOnce() {
    String id = FeeFixture.invoice(debtor, schedule);

    FeeFixture.invoiced(FeeFixture.invoiceFor(debtor.id(), schedule))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("already-invoiced")))
        .body(has("existingId", equalTo(id)));
  }

  @Test
  void whatIsWrongIsTold() {
    FeeFixture.issued(schedule);
    Map<String, Object> invoice = FeeFixture.invoiceFor(debtor.id(), schedule);

    FeeFixture.invoiced(
            with(
                with(with(invoice, "tier", "HUGE"), "issuedOn", FeeFixture.daysAgo(-2).toString()),
                "dueOn",
                FeeFixture.daysAgo(0).toString()))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("no-such-fee", "in-the-future", "before-issue")));
    FeeFixture.invoiced(with(invoice, "institution", UUID.randomUUID()))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("institution-unknown")));
  }

  @Test
  void onlyWhoIsOrWasAMemberOrHasAppliedOwesAFee() {
    String id = FeeFixture.issued(schedule);
    Member stranger = Member.ofNoMembership();
    Map<String, Object> invoice = FeeFixture.invoiceFor(stranger.id(), schedule);
    Map<String, Object> named =
        body(
            "category",
            "FULL",
            "tier",
            "STANDARD",
            "institutions",
            List.of(debtor.id(), stranger.id()));
    refusedAsStranger(FeeFixture.invoiced(invoice), "/institution");
    refusedAsStranger(invoicing(id, named), "/institutions/1");

    String withdrawn = MembershipFixture.draft(stranger);
    stranger.asks().post("/v1/memberships/{id}/withdrawal", withdrawn).then().statusCode(200);
    String application = MembershipFixture.draft(stranger);
    refusedAsStranger(FeeFixture.invoiced(invoice), "/institution");
    stranger.asks().post("/v1/memberships/{id}/submission", application).then().statusCode(200);
    FeeFixture.invoiced(invoice).then().statusCode(201);

    Member former = Member.active();
    former
        .asks()
        .body(MembershipFixture.resignation(MembershipFixture.today()))
        .post("/v1/memberships/{id}/resignation", MembershipFixture.takenOver(former))
        .then()
        .statusCode(200);
    FeeFixture.invoiced(FeeFixture.invoiceFor(former.id(), schedule)).then().statusCode(201);
  }

  private static void refusedAsStranger(Response answer, String pointer) {
    answer
        .then()
        .statusCode(422)
        .body(has("code", equalTo("rule-violated")))
        .body(has("errors.pointer", contains(pointer)))
        .body(has("errors.code", contains("neither-member-nor-applicant")));
  }

  @Test
  void numbersHaveNoGapsWhenManyAreMadeAtOnceAndSomeFail() {
    String id = FeeFixture.issued(schedule);
    List<Map<String, Object>> invoices =
        Stream.generate(Member::active)
            .limit(8)
            .map(member -> FeeFixture.invoiceFor(member.id(), schedule))
            .toList();
    Map<String, Object> taken = Map.of("localReference", "T-" + UUID.randomUUID());
    FeeFixture.invoiced(with(invoices.getFirst(), "localReference", taken.get("localReference")))
        .then()
        .statusCode(201);
    // Each but the first is sent rightly, and at the same time with a reference that is taken: by
    // then its number was drawn already.
    List<Callable<Response>> requests =
        IntStream.range(0, 14)
            .<Callable<Response>>mapToObj(
                place ->
                    () ->
                        FeeFixture.invoiced(
                            place % 2 == 0
                                ? invoices.get(1 + place / 2)
                                : with(
                                    invoices.get(1 + place / 2),
                                    "localReference",
                                    taken.get("localReference"))))
            .toList();

    List<Response> answers = Parallel.send(requests);

    assertEquals(7, answers.stream().filter(answer -> answer.statusCode() == 201).count(), "made");
    assertEquals(
        7, answers.stream().filter(answer -> answer.statusCode() == 409).count(), "refused");
    assertEquals(IntStream.rangeClosed(1, 8).mapToObj(this::number).toList(), numbersOf(id));
  }

  private String number(int place) {
    return Numbers.format("FE", (Integer) schedule.get("year"), place);
  }

  private static List<String> numbersOf(String schedule) {
    Response list =
        Member.secretariatAsks()
            .queryParam("scheduleId", schedule)
            .queryParam("limit", 200)
            .get(ALL);
    return Json.<List<String>>at(list, "items.number").stream().sorted().toList();
  }

  @Test
  void allOfAYearAreMadeOnceHoweverOftenItIsAskedFor() {
    String id = FeeFixture.issued(schedule);
    Member other = Member.active();
    Map<String, Object> associate =
        body("category", "ASSOCIATE", "tier", "SMALL", "institutions", List.of(other.id()));
    Map<String, Object> both =
        body(
            "category",
            "FULL",
            "tier",
            "STANDARD",
            "institutions",
            List.of(debtor.id(), other.id()));
    invoicing(id, associate)
        .then()
        .statusCode(200)
        .body(has("issued.institution", contains(other.id().toString())))
        .body(has("issued.number", contains(number(1))));

    List<Response> answers = Parallel.send(Collections.nCopies(4, () -> invoicing(id, both)));

    answers.forEach(answer -> answer.then().statusCode(200));
    assertEquals(
        List.of(0, 0, 0, 1),
        answers.stream()
            .map(answer -> Json.<List<Object>>at(answer, "issued").size())
            .sorted()
            .toList());
    assertEquals(List.of(number(1), number(2)), numbersOf(id));
    other
        .asks()
        .queryParam("year", schedule.get("year"))
        .queryParam("state", "ISSUED")
        .queryParam("institution", other.id())
        .get(ALL)
        .then()
        .body(has("items.amount.amount", contains("400.00")))
        .body(has("items.category", contains("ASSOCIATE")));
  }

  @Test
  void membersOfAnotherCategoryAreNotInvoicedWithTheseOfOne() {
    String member = debtor.id().toString();
    Member associate = Member.ofNoMembership();
    MembershipFixture.admitted(
        associate,
        with(MembershipFixture.complete(associate.id()), "category", "ASSOCIATE"),
        MembershipFixture.today());
    String id = FeeFixture.issued(schedule);

    invoicing(id, body("category", "FULL", "tier", "STANDARD"))
        .then()
        .statusCode(200)
        .body(has("issued.institution", hasItem(member)))
        .body(has("issued.institution", not(hasItem(associate.id().toString()))));
    invoicing(id, body("category", "ASSOCIATE", "tier", "SMALL"))
        .then()
        .statusCode(200)
        .body(has("issued.institution", hasItem(associate.id().toString())));
  }

  @Test
  void everyMemberIsInvoicedUnlessSomeAreNamed() {
    String id = FeeFixture.issued(schedule);
    UUID member = debtor.id();
    UUID stranger = Member.ofNoMembership().id();

    invoicing(id, body("category", "FULL", "tier", "STANDARD")).then().statusCode(200);

    ofInstitution(id, member).then().body(has("items.institution", contains(member.toString())));
    ofInstitution(id, stranger).then().body(has("items", equalTo(List.of())));
    invoicing(id, body("category", "FULL", "tier", "HUGE"))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("no-such-fee")));
  }

  private static Response ofInstitution(String schedule, UUID institution) {
    return Member.secretariatAsks()
        .queryParam("scheduleId", schedule)
        .queryParam("institution", institution)
        .get(ALL);
  }

  private static Response invoicing(String id, Map<String, Object> body) {
    return Member.secretariatAsks().body(body).post("/v1/fee-schedules/{id}/invoicing", id);
  }

  @Test
  void oneThatWasCancelledKeepsItsNumberAndMakesRoomForAnother() {
    String id = FeeFixture.invoice(debtor, schedule);

    cancelled(id)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("CANCELLED")))
        .body(has("cancelledOn", equalTo(FeeFixture.daysAgo(0).toString())));
    cancelled(id).then().statusCode(409).body(has("code", equalTo("state-conflict")));
    FeeFixture.does(id, "payments", FeeFixture.payment("1")).then().statusCode(409);
    FeeFixture.does(id, "waivers", FeeFixture.waiver("1")).then().statusCode(409);
    FeeFixture.invoiced(FeeFixture.invoiceFor(debtor.id(), schedule))
        .then()
        .statusCode(201)
        .body(has("number", equalTo(number(2))));
    assertTold(id, "issued", "cancelled");
  }

  private static Response cancelled(String id) {
    return FeeFixture.does(id, "cancellation", Map.of("reason", "The wrong institution."));
  }

  private static void assertTold(String id, String... what) {
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until("it is told", () -> about(probe, id).size() >= what.length);
      assertEquals(
          Stream.of(what).map(word -> "org.caspian.members.invoice." + word + ".v1").toList(),
          about(probe, id).stream().map(CloudEvent::type).toList());
    }
  }

  private static List<CloudEvent> about(KafkaProbe probe, String id) {
    return probe.read("caspian.members.invoice.v1").stream()
        .filter(message -> message.key().equals(id))
        .toList();
  }

  @Test
  void eachCallsItByANameOfItsOwn() {
    String name = "I-" + UUID.randomUUID();
    String id = FeeFixture.invoice(debtor, schedule);
    refer(id, name).then().statusCode(200).body(has("localReference", equalTo(name)));

    debtor
        .asks()
        .queryParam("localReference", name)
        .get(ALL)
        .then()
        .body(has("items.id", contains(id)));
    refer(FeeFixture.invoice(debtor), name).then().statusCode(409);
    Response read = debtor.asks().get(ONE, id);
    debtor
        .asks()
        .queryParam("number", Json.<String>at(read, "number"))
        .get(ALL)
        .then()
        .body(has("items.id", contains(id)));
  }

  private Response refer(String id, String name) {
    return debtor.asks().body(Map.of("localReference", name)).put(ONE + "/local-reference", id);
  }
}
