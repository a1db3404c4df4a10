package org.caspian.members.fee;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.Member;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ABlockedPaymentChannelTest {

  private static final String ALL = "/v1/payment-channel-blocks";
  private static final String ONE = ALL + "/{id}";

  private final Member debtor = Member.active();
  private final Member other = Member.active();

  private static Response end(String id, int daysAgo) {
    return Member.secretariatAsks()
        .body(Map.of("to", FeeFixture.daysAgo(daysAgo).toString()))
        .post(ONE + "/end", id);
  }

  private int daysOverdue(String invoice) {
    return Json.<Integer>at(debtor.asks().get("/v1/invoices/{id}/balance", invoice), "daysOverdue");
  }

  @Test
  void stopsTheClockOfArrears() {
    String invoice = FeeFixture.invoice(debtor, FeeFixture.daysAgo(40));
    assertEquals(40, daysOverdue(invoice));

    String block = FeeFixture.blocked(FeeFixture.block(debtor.id(), FeeFixture.daysAgo(19)));

    assertEquals(20, daysOverdue(invoice));
    end(block, 10).then().statusCode(200);
    assertEquals(30, daysOverdue(invoice));
    debtor
        .asks()
        .get("/v1/invoices/{id}/balance", invoice)
        .then()
        .body(has("overdueSince", equalTo(FeeFixture.daysAgo(39).toString())))
        .body(has("age", equalTo("UP_TO_30")));
  }

  @Test
  void oneThatWasNeverInForceStopsNothing() {
    String invoice = FeeFixture.invoice(debtor, FeeFixture.daysAgo(40));
    String block = FeeFixture.blocked(FeeFixture.block(debtor.id(), FeeFixture.daysAgo(19)));

    end(block, 20).then().statusCode(200);

    assertEquals(40, daysOverdue(invoice));
  }

  @Test
  void isReadByTheInstitutionOnly() {
    String id = FeeFixture.blocked(debtor.id());

    debtor
        .asks()
        .queryParam("institution", debtor.id())
        .queryParam("on", "2026-06-01")
        .get(ALL)
        .then()
        .statusCode(200)
        .body(has("items.id", contains(id)));
    other.asks().get(ONE, id).then().statusCode(404);
  }

  /** Not of Kazakhstan: it would stop the clocks of all other tests. */
  @Test
  void oneOfACountryIsReadByAllMembers() {
    String id =
        FeeFixture.blocked(
            body("country", "IR", "from", "2026-01-01", "evidence", "A circular of the bank."));

    other.asks().get(ONE, id).then().statusCode(200).body(has("country", equalTo("IR")));
    other.asks().queryParam("country", "IR").get(ALL).then().body(has("items.id", hasItem(id)));
  }

  @Test
  void endsOnce() {
    String id = FeeFixture.blocked(debtor.id());

    end(id, 5).then().statusCode(200).body(has("to", equalTo(FeeFixture.daysAgo(5).toString())));
    end(id, 5).then().statusCode(409).body(has("code", equalTo("payment-channel-block-over")));
    debtor
        .asks()
        .get(ONE + "/history", id)
        .then()
        .body(
            has(
                "items.command",
                contains("paymentChannelBlock.record", "paymentChannelBlock.end")));
  }

  @Test
  void isOfAnInstitutionOrOfACountry() {
    Map<String, Object> block = FeeFixture.block(debtor.id(), FeeFixture.daysAgo(3));

    record(with(with(block, "country", "KZ"), "to", FeeFixture.daysAgo(4).toString()))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("one-of-two", "before-start")));
    record(with(block, "institution", UUID.randomUUID()))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("institution-unknown")));
  }

  @Test
  void eachCallsItByANameOfItsOwn() {
    Map<String, Object> block =
        with(
            FeeFixture.block(debtor.id(), FeeFixture.daysAgo(3)),
            "localReference",
            "B-" + UUID.randomUUID());
    String id = FeeFixture.blocked(block);

    record(block).then().statusCode(409);
    Member.secretariatAsks()
        .queryParam("localReference", block.get("localReference"))
        .get(ALL)
        .then()
        .body(has("items.id", contains(id)));
    Member.secretariatAsks()
        .body(Map.of("localReference", block.get("localReference")))
        .put(ONE + "/local-reference", FeeFixture.blocked(debtor.id()))
        .then()
        .statusCode(409);
  }

  private static Response record(Map<String, Object> block) {
    return Member.secretariatAsks().body(block).post(ALL);
  }
}
