package org.caspian.members.fee;

import static org.caspian.platform.testkit.Bodies.body;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.TestClock;

/** Fees as tests need them, made over the API. Each schedule is of a year of its own. */
public final class FeeFixture {

  /** The fee of a full member in every schedule. */
  public static final String FEE = "1250.00";

  private static final AtomicInteger YEARS = new AtomicInteger(2100);

  private FeeFixture() {}

  /** A day at the association, some days ago. */
  public static LocalDate daysAgo(int days) {
    return LocalDate.now(TestClock.CLOCK.withZone(ZoneId.of("Europe/Astrakhan"))).minusDays(days);
  }

  /** An amount of the schedules' currency. */
  public static Map<String, Object> euros(String amount) {
    return body("amount", amount, "currency", "EUR");
  }

  /** A schedule of a year that has none, due in a month. */
  public static Map<String, Object> schedule() {
    return schedule(daysAgo(-30));
  }

  /** A schedule of a year that has none. */
  public static Map<String, Object> schedule(LocalDate dueOn) {
    return body(
        "year",
        YEARS.incrementAndGet(),
        "currency",
        "EUR",
        "fees",
        List.of(
            body("category", "FULL", "tier", "STANDARD", "amount", euros(FEE)),
            body("category", "ASSOCIATE", "tier", "SMALL", "amount", euros("400"))),
        "dueOn",
        dueOn.toString(),
        "graceDays",
        0,
        "bankChargesTolerance",
        euros("15.00"));
  }

  /** The id of a new schedule. */
  public static String issued(Map<String, Object> schedule) {
    Response answer = Member.secretariatAsks().body(schedule).post("/v1/fee-schedules");
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** The invoice of a full member by the schedule of a year, issued long before it is due. */
  public static Map<String, Object> invoiceFor(UUID institution, Map<String, Object> schedule) {
    return body(
        "institution",
        institution,
        "year",
        schedule.get("year"),
        "category",
        "FULL",
        "tier",
        "STANDARD",
        "issuedOn",
        daysAgo(400).toString());
  }

  /** The id of a new invoice, by a schedule of its own. */
  public static String invoice(Member debtor) {
    return invoice(debtor, daysAgo(-30));
  }

  /** The id of a new invoice, by a schedule of its own. */
  public static String invoice(Member debtor, LocalDate dueOn) {
    return invoice(debtor, schedule(dueOn));
  }

  /** The id of a new invoice by this schedule, which is issued for it. */
  static String invoice(Member debtor, Map<String, Object> schedule) {
    issued(schedule);
    Response answer = invoiced(invoiceFor(debtor.id(), schedule));
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** The answer to the making of an invoice. */
  static Response invoiced(Map<String, Object> invoice) {
    return Member.secretariatAsks().body(invoice).post("/v1/invoices");
  }

  /** A payment by bank that arrived today. */
  public static Map<String, Object> payment(String amount) {
    return body("method", "BANK", "valueOn", daysAgo(0).toString(), "amount", euros(amount));
  }

  /** A waiver of today. */
  public static Map<String, Object> waiver(String amount) {
    return body(
        "amount",
        euros(amount),
        "from",
        daysAgo(0).toString(),
        "reason",
        "An earthquake.",
        "resolution",
        "GA-XXVII/12");
  }

  /** A reversal as of today. */
  public static Map<String, Object> reversal(String settlement) {
    return body(
        "settlementId",
        settlement,
        "on",
        daysAgo(0).toString(),
        "reason",
        "The bank took it back.");
  }

  /** What the secretariat does with an invoice. */
  public static Response does(String invoice, String command, Map<String, Object> body) {
    return Member.secretariatAsks().body(body).post("/v1/invoices/{id}/" + command, invoice);
  }

  /** The id of a new payment. */
  public static String paid(String invoice, String amount) {
    Response answer = does(invoice, "payments", payment(amount));
    answer.then().statusCode(200);
    return Json.at(answer, "payments[0].id");
  }

  /** The id of the only payment of an invoice. */
  public static String onlyPayment(String invoice) {
    return Json.at(Member.secretariatAsks().get("/v1/invoices/{id}", invoice), "payments[0].id");
  }

  /** A block of an institution from a day on that has no end yet. */
  public static Map<String, Object> block(UUID institution, LocalDate from) {
    return body(
        "institution",
        institution,
        "from",
        from.toString(),
        "evidence",
        "The bank's letter 11-4 of that day.");
  }

  /** The id of a new block. */
  static String blocked(Map<String, Object> block) {
    Response answer = Member.secretariatAsks().body(block).post("/v1/payment-channel-blocks");
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** The id of a new block of an institution since the first of January 2026. */
  public static String blocked(UUID institution) {
    return blocked(block(institution, LocalDate.parse("2026-01-01")));
  }
}
