package org.caspian.members.fee;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.Member;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.Test;

/** An invoice of 1250.00 EUR of which banks may keep 15.00. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class PayingAnInvoiceTest {

  private final Member debtor = Member.active();

  private String invoice() {
    return FeeFixture.invoice(debtor);
  }

  private static Response pay(String invoice, Map<String, Object> payment) {
    return FeeFixture.does(invoice, "payments", payment);
  }

  private String outstanding(String invoice) {
    return Json.at(debtor.asks().get("/v1/invoices/{id}/balance", invoice), "outstanding.amount");
  }

  @Test
  void isPaidInParts() {
    String id = invoice();

    pay(id, FeeFixture.payment("1000"))
        .then()
        .statusCode(200)
        .body(has("payments.credited.amount", contains("1000.00")))
        .body(has("payments[0].reversedOn", nullValue()));

    assertEquals("250.00", outstanding(id));
    pay(id, FeeFixture.payment("250.00")).then().statusCode(200);
    assertEquals("0.00", outstanding(id));
    debtor
        .asks()
        .queryParam("on", FeeFixture.daysAgo(1).toString())
        .get("/v1/invoices/{id}/balance", id)
        .then()
        .statusCode(200)
        .body(has("outstanding.amount", equalTo(FeeFixture.FEE)));
  }

  @Test
  void whatIsTooMuchIsRefusedAlsoAtOnce() {
    String id = invoice();

    List<Response> answers =
        Parallel.send(Collections.nCopies(4, () -> pay(id, FeeFixture.payment("1000.00"))));

    assertEquals(
        List.of(200, 422, 422, 422), answers.stream().map(Response::statusCode).sorted().toList());
    pay(id, FeeFixture.payment("250.01"))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("overpayment")));
    assertEquals("250.00", outstanding(id));
  }

  @Test
  void anotherCurrencyCountsAtADatedRate() {
    String id = invoice();
    Map<String, Object> dollars =
        with(FeeFixture.payment("0"), "amount", body("amount", "100.00", "currency", "USD"));
    Map<String, Object> rate =
        body("value", "0.92315", "on", FeeFixture.daysAgo(3).toString(), "source", "ECB");

    pay(id, dollars).then().statusCode(422).body(has("errors.pointer", contains("/rate")));
    pay(id, with(dollars, "rate", rate))
        .then()
        .statusCode(200)
        .body(has("payments[0].amount.currency", equalTo("USD")))
        .body(has("payments[0].amount.amount", equalTo("100.00")))
        .body(has("payments[0].credited.currency", equalTo("EUR")))
        .body(has("payments[0].credited.amount", equalTo("92.32")))
        .body(has("payments[0].rate.value", equalTo("0.92315")));
    pay(id, with(FeeFixture.payment("1"), "rate", rate))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("not-needed")));
  }

  @Test
  void bankChargesAreBorneUpToTheToleranceOfTheWholeInvoice() {
    String id = invoice();

    pay(id, with(FeeFixture.payment("600"), "bankCharges", FeeFixture.euros("10.00")))
        .then()
        .statusCode(200)
        .body(has("payments[0].credited.amount", equalTo("610.00")));
    pay(id, with(FeeFixture.payment("600"), "bankCharges", FeeFixture.euros("5.01")))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("beyond-tolerance")));
    pay(id, with(FeeFixture.payment("635"), "bankCharges", FeeFixture.euros("5.00")))
        .then()
        .statusCode(200);
    assertEquals("0.00", outstanding(id));
  }

  @Test
  void whatIsPaidInAnUnusualWayIsDescribed() {
    String id = invoice();
    Map<String, Object> inKind = with(FeeFixture.payment("300"), "method", "IN_KIND");

    pay(id, inKind).then().statusCode(422).body(has("errors.pointer", contains("/description")));
    pay(id, with(inKind, "description", "Interpreters for three days, at the host's usual price."))
        .then()
        .statusCode(200)
        .body(has("payments[0].method", equalTo("IN_KIND")));
    pay(
            id,
            with(
                with(
                    with(FeeFixture.payment("0.00"), "method", "CASH"),
                    "valueOn",
                    FeeFixture.daysAgo(-1).toString()),
                "bankCharges",
                body("amount", "1.001", "currency", "KZT")))
        .then()
        .statusCode(422)
        .body(
            has(
                "errors.code",
                contains(
                    "not-positive",
                    "in-the-future",
                    "not-by-bank",
                    "other-currency",
                    "too-precise")));
  }

  @Test
  void aPaymentIsReversedAndNotChanged() {
    String id = invoice();
    FeeFixture.does(id, "reversals", FeeFixture.reversal(UUID.randomUUID().toString()))
        .then()
        .statusCode(409);
    String payment = FeeFixture.paid(id, "1250.00");
    FeeFixture.does(id, "cancellation", Map.of("reason", "No.")).then().statusCode(409);
    FeeFixture.does(
            id,
            "reversals",
            with(FeeFixture.reversal(payment), "on", FeeFixture.daysAgo(1).toString()))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("before-start")));
    FeeFixture.does(id, "reversals", FeeFixture.reversal(UUID.randomUUID().toString()))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("unknown")));

    FeeFixture.does(id, "reversals", FeeFixture.reversal(payment))
        .then()
        .statusCode(200)
        .body(has("payments.id", contains(payment)))
        .body(has("payments[0].reversalReason", equalTo("The bank took it back.")));

    assertEquals(FeeFixture.FEE, outstanding(id));
    debtor
        .asks()
        .get("/v1/invoices/{id}/history", id)
        .then()
        .body(
            has(
                "items.command",
                contains("invoice.issue", "invoiceSettlement.pay", "invoiceSettlement.reverse")))
        .body(has("items[2].reason", equalTo("The bank took it back.")));
  }

  @Test
  void someOfItIsWaivedByAResolution() {
    String id = invoice();
    FeeFixture.does(id, "waivers", FeeFixture.waiver("1250.01"))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("more-than-owed")));

    FeeFixture.does(id, "waivers", FeeFixture.waiver("1250.00"))
        .then()
        .statusCode(200)
        .body(has("waivers.resolution", contains("GA-XXVII/12")));

    assertEquals("0.00", outstanding(id));
    FeeFixture.does(
            id,
            "waivers",
            with(
                with(FeeFixture.waiver("0"), "amount", body("amount", "0.001", "currency", "USD")),
                "from",
                FeeFixture.daysAgo(-1).toString()))
        .then()
        .statusCode(422)
        .body(
            has(
                "errors.code",
                contains("other-currency", "too-precise", "in-the-future", "more-than-owed")));
  }
}
