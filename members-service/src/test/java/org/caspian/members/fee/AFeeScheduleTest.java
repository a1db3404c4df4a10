package org.caspian.members.fee;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.Member;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class AFeeScheduleTest {

  private static final String ALL = "/v1/fee-schedules";
  private static final String ONE = ALL + "/{id}";

  private final Member member = Member.active();

  @Test
  void isReadByAll() {
    Map<String, Object> schedule = FeeFixture.schedule();
    String id = FeeFixture.issued(schedule);

    member
        .asks()
        .get(ONE, id)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("ISSUED")))
        .body(has("fees.tier", contains("STANDARD", "SMALL")))
        .body(has("fees.amount.amount", contains("1250.00", "400.00")))
        .body(has("bankChargesTolerance.amount", equalTo("15.00")))
        .body(has("reminderDays", contains(30, 60, 90)))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
    member
        .asks()
        .queryParam("year", schedule.get("year"))
        .queryParam("state", "ISSUED")
        .get(ALL)
        .then()
        .body(has("items.id", contains(id)));
  }

  @Test
  void aYearHasOneInForce() {
    Map<String, Object> schedule = FeeFixture.schedule();
    String first = FeeFixture.issued(schedule);

    issue(schedule)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("fee-schedule-exists")))
        .body(has("existingId", equalTo(first)));
    cancel(first).then().statusCode(200).body(has("state", equalTo("CANCELLED")));
    cancel(first).then().statusCode(409).body(has("code", equalTo("state-conflict")));
    issue(schedule).then().statusCode(201);
    invoicing(first, member.id()).then().statusCode(409);
  }

  @Test
  void staysOnceAnInvoiceWasMadeByIt() {
    String id = FeeFixture.issued(FeeFixture.schedule());
    invoicing(id, member.id()).then().statusCode(200);

    cancel(id).then().statusCode(409).body(has("code", equalTo("state-conflict")));
  }

  @Test
  void allThatIsWrongIsTold() {
    Map<String, Object> fee =
        body(
            "category",
            "FULL",
            "tier",
            "STANDARD",
            "amount",
            body("amount", "1.001", "currency", "USD"));

    issue(
            with(
                with(FeeFixture.schedule(), "fees", List.of(fee, fee)),
                "reminderDays",
                List.of(30, 30)))
        .then()
        .statusCode(422)
        .body(
            has(
                "errors.pointer",
                contains(
                    "/fees/1",
                    "/fees/0/amount/currency",
                    "/fees/1/amount/currency",
                    "/fees/0/amount/amount",
                    "/fees/1/amount/amount",
                    "/reminderDays/1")));
    issue(with(FeeFixture.schedule(), "currency", "XAU")).then().statusCode(400);
  }

  @Test
  void whatIsNotThereIsNeitherCancelledNorInvoiced() {
    cancel(UUID.randomUUID().toString()).then().statusCode(404);
    invoicing(UUID.randomUUID().toString(), member.id()).then().statusCode(404);
  }

  @Test
  void itsHistoryTellsWhyItWasCancelled() {
    String id = FeeFixture.issued(FeeFixture.schedule());
    cancel(id);

    member
        .asks()
        .get(ONE + "/history", id)
        .then()
        .statusCode(200)
        .body(has("items.command", contains("feeSchedule.issue", "feeSchedule.cancel")))
        .body(has("items[1].reason", equalTo("A wrong amount.")));
  }

  @Test
  void eachCallsItByANameOfItsOwn() {
    String name = "F-" + UUID.randomUUID();
    String id = FeeFixture.issued(with(FeeFixture.schedule(), "localReference", name));

    Member.secretariatAsks()
        .queryParam("localReference", name)
        .get(ALL)
        .then()
        .body(has("items.id", contains(id)));
    Member.secretariatAsks()
        .body(Map.of("localReference", name))
        .put(ONE + "/local-reference", FeeFixture.issued(FeeFixture.schedule()))
        .then()
        .statusCode(409);
  }

  private static Response issue(Map<String, Object> schedule) {
    return Member.secretariatAsks().body(schedule).post(ALL);
  }

  private static Response cancel(String id) {
    return Member.secretariatAsks()
        .body(Map.of("reason", "A wrong amount."))
        .post(ONE + "/cancellation", id);
  }

  private static Response invoicing(String id, UUID institution) {
    return Member.secretariatAsks()
        .body(body("category", "FULL", "tier", "STANDARD", "institutions", List.of(institution)))
        .post(ONE + "/invoicing", id);
  }
}
