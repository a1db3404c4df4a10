package org.caspian.members.fee;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.caspian.members.Member;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class AReportOfFeesTest {

  private static final String REPORT = "/v1/reports/members/fees";

  @Inject Obligations obligations;

  private final Member debtor = Member.active();
  private final Member other = Member.active();

  @Test
  void tellsAnInstitutionWhatItOwesAndHowOldItIs() {
    String old = FeeFixture.invoice(debtor, FeeFixture.daysAgo(95));
    FeeFixture.paid(old, "250.00");
    FeeFixture.does(old, "waivers", FeeFixture.waiver("100.00")).then().statusCode(200);
    FeeFixture.invoice(debtor, FeeFixture.daysAgo(31));
    FeeFixture.invoice(debtor);

    debtor
        .asks()
        .get(REPORT)
        .then()
        .statusCode(200)
        .body(has("on", equalTo(FeeFixture.daysAgo(0).toString())))
        .body(has("lines.institution", contains(debtor.id().toString())))
        .body(has("lines[0].invoiced.amount", equalTo("3750.00")))
        .body(has("lines[0].paid.amount", equalTo("250.00")))
        .body(has("lines[0].waived.amount", equalTo("100.00")))
        .body(has("lines[0].outstanding.amount", equalTo("3400.00")))
        .body(has("lines[0].notDue.amount", equalTo("1250.00")))
        .body(has("lines[0].upTo30.amount", equalTo("0.00")))
        .body(has("lines[0].upTo60.amount", equalTo("1250.00")))
        .body(has("lines[0].over90.amount", equalTo("900.00")))
        .body(has("totals.outstanding.amount", contains("3400.00")));
    debtor
        .asks()
        .queryParam("on", FeeFixture.daysAgo(5).toString())
        .get(REPORT)
        .then()
        .body(has("lines[0].over90.amount", equalTo("0.00")))
        .body(has("lines[0].upTo90.amount", equalTo("1250.00")))
        .body(has("lines[0].paid.amount", equalTo("0.00")));
  }

  @Test
  void tellsTheSecretariatOfAll() {
    FeeFixture.invoice(debtor);
    FeeFixture.invoice(other);

    Member.secretariatAsks()
        .get(REPORT)
        .then()
        .statusCode(200)
        .body(has("lines.institution", hasItems(debtor.id().toString(), other.id().toString())));
  }

  @Test
  void obligationsOfOneAreThoseOfAllThatAreItsOwn() {
    String first = FeeFixture.invoice(debtor, FeeFixture.daysAgo(45));
    String second = FeeFixture.invoice(debtor);
    FeeFixture.paid(first, "250.00");
    FeeFixture.blocked(FeeFixture.block(debtor.id(), FeeFixture.daysAgo(3)));
    FeeFixture.paid(FeeFixture.invoice(other), "200.00");
    FeeFixture.blocked(FeeFixture.block(other.id(), FeeFixture.daysAgo(5)));

    List<Obligation> own = obligations.of(debtor.id());

    assertEquals(
        List.of(first, second), own.stream().map(each -> each.invoiceId().toString()).toList());
    assertEquals(
        List.of(List.of("250.00"), List.of()), own.stream().map(AReportOfFeesTest::paid).toList());
    assertEquals(
        List.of(true, false),
        own.stream().map(each -> each.overdueOn(FeeFixture.daysAgo(0))).toList());
    assertTrue(own.stream().allMatch(each -> isBlockedSince(each, FeeFixture.daysAgo(3))));
    assertFalse(own.stream().anyMatch(each -> isBlockedSince(each, FeeFixture.daysAgo(5))));
    assertEquals(own, ofAll(debtor));
    assertEquals(obligations.of(other.id()), ofAll(other));
  }

  private static List<String> paid(Obligation obligation) {
    return obligation.credits().stream()
        .map(credit -> credit.amount().setScale(2).toPlainString())
        .toList();
  }

  /** Others may have been recorded for its country. */
  private static boolean isBlockedSince(Obligation obligation, LocalDate day) {
    return obligation.blocks().stream().anyMatch(block -> block.from().equals(day));
  }

  private List<Obligation> ofAll(Member owing) {
    return obligations.all().stream()
        .filter(each -> each.institution().equals(owing.id()))
        .sorted(Comparator.comparing(Obligation::invoiceId))
        .toList();
  }
}
