package org.caspian.contracttests;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.caspian.contracttests.Platform.Caller;

/** What members owe, and what comes of it when they do not pay. */
final class Fees {

  /** Each year has one fee schedule: far from the years of others, and never the same in a run. */
  private static final AtomicInteger YEARS =
      new AtomicInteger(3_000 + 2 * ThreadLocalRandom.current().nextInt(2_500));

  private Fees() {}

  /** By a fee schedule of a year of its own. */
  static Response invoice(Caller secretariat, Caller debtor) {
    int year = YEARS.getAndAdd(2);
    feeSchedule(secretariat, year, "2099-03-31");
    return invoice(secretariat, debtor, year);
  }

  private static Response invoice(Caller secretariat, Caller debtor, int year) {
    Response invoice =
        secretariat
            .asking()
            .body(
                Map.of(
                    "institution",
                    debtor.institution(),
                    "year",
                    year,
                    "category",
                    "FULL",
                    "tier",
                    "STANDARD",
                    "issuedOn",
                    "2026-01-15"))
            .post("/v1/invoices");
    invoice.then().statusCode(201);
    return invoice;
  }

  private static void feeSchedule(Caller secretariat, int year, String dueOn) {
    Map<String, String> amount = Map.of("amount", "1250.00", "currency", "EUR");
    secretariat
        .asking()
        .body(
            Map.of(
                "year",
                year,
                "currency",
                "EUR",
                "fees",
                List.of(Map.of("category", "FULL", "tier", "STANDARD", "amount", amount)),
                "dueOn",
                dueOn,
                "graceDays",
                0,
                "bankChargesTolerance",
                amount))
        .post("/v1/fee-schedules")
        .then()
        .statusCode(201);
  }

  /** About two members of their own, which have not paid for the same two years. */
  static List<String> proposals(Caller secretariat) {
    int year = YEARS.getAndAdd(2);
    feeSchedule(secretariat, year, "2026-03-31");
    feeSchedule(secretariat, year + 1, "2026-03-31");
    return Stream.of(Platform.shared().member("IR"), Platform.shared().member("IR"))
        .map(
            debtor -> {
              invoice(secretariat, debtor, year);
              invoice(secretariat, debtor, year + 1);
              return debtor.asking().get("/v1/suspension-proposals").<String>path("items[0].id");
            })
        .toList();
  }

  static String paymentChannelBlock(Caller secretariat, Caller debtor) {
    return secretariat
        .asking()
        .body(
            Map.of(
                "institution",
                debtor.institution(),
                "from",
                "2026-09-01",
                "evidence",
                "A letter of the bank."))
        .post("/v1/payment-channel-blocks")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
