package org.caspian.members.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.access.Mergers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An invoice of 100.00 of 1 January 2026 that can be paid until 31 January, with 10 days' grace.
 */
class ObligationTest {

  private static final LocalDate LAST_OF_GRACE = LocalDate.parse("2026-02-10");

  private final List<Obligation.Credit> credits = new ArrayList<>();
  private final List<Obligation.Block> blocks = new ArrayList<>();
  private Optional<LocalDate> cancelledOn = Optional.empty();

  private Obligation obligation() {
    return new Obligation(
        new UUID(0, 1),
        "FE-2026-00001-2",
        new UUID(0, 2),
        2026,
        new Money("100.00", "EUR"),
        LocalDate.parse("2026-01-01"),
        LocalDate.parse("2026-01-31"),
        10,
        cancelledOn,
        credits,
        blocks);
  }

  private String outstanding(String day) {
    return obligation().outstandingOn(LocalDate.parse(day)).amount();
  }

  private int daysOverdue(String day) {
    return obligation().daysOverdueOn(LocalDate.parse(day));
  }

  private void credit(boolean waived, String on, String reversedOn, String amount) {
    credits.add(
        new Obligation.Credit(
            waived,
            LocalDate.parse(on),
            Optional.ofNullable(reversedOn).map(LocalDate::parse),
            new BigDecimal(amount)));
  }

  private void block(String from, String to) {
    blocks.add(
        new Obligation.Block(LocalDate.parse(from), Optional.ofNullable(to).map(LocalDate::parse)));
  }

  @Test
  void isOwedFromTheDayOfIssueOn() {
    assertEquals("0.00", outstanding("2025-12-31"));
    assertEquals("100.00", outstanding("2026-01-01"));
  }

  @Test
  void isOverdueFromTheDayAfterTheGraceOn() {
    assertEquals(0, daysOverdue("2026-02-10"));
    assertEquals(1, daysOverdue("2026-02-11"));
    assertFalse(obligation().overdueOn(LAST_OF_GRACE));
    assertTrue(obligation().overdueOn(LAST_OF_GRACE.plusDays(1)));
    assertEquals(
        Optional.of(LAST_OF_GRACE.plusDays(1)),
        obligation().overdueSince(LAST_OF_GRACE.plusDays(50)));
    assertEquals(Optional.empty(), obligation().overdueSince(LAST_OF_GRACE));
  }

  @Test
  void isLessenedByPaymentsAndWaiversFromTheirDaysOn() {
    credit(false, "2026-02-01", null, "60.00");
    credit(true, "2026-03-01", null, "40");

    assertEquals("100.00", outstanding("2026-01-31"));
    assertEquals("40.00", outstanding("2026-02-01"));
    assertEquals("0.00", outstanding("2026-03-01"));
    assertEquals(0, daysOverdue("2026-03-01"));
    assertEquals(Optional.empty(), obligation().ageOn(LocalDate.parse("2026-03-01")));
    assertEquals("60.00", obligation().paidOn(LocalDate.parse("2026-03-01")).amount());
    assertEquals("40.00", obligation().waivedOn(LocalDate.parse("2026-03-01")).amount());
  }

  @Test
  void countsWhatWasReversedUntilTheDayBefore() {
    credit(false, "2026-02-01", "2026-03-03", "100.00");

    assertEquals("0.00", outstanding("2026-03-02"));
    assertEquals("100.00", outstanding("2026-03-03"));
    assertEquals(0, daysOverdue("2026-03-02"));
    assertEquals(21, daysOverdue("2026-03-03"));
  }

  @Test
  void isNotOwedOnceItIsCancelled() {
    cancelledOn = Optional.of(LocalDate.parse("2026-03-01"));

    assertEquals("100.00", outstanding("2026-02-28"));
    assertEquals("0.00", outstanding("2026-03-01"));
    assertFalse(obligation().overdueOn(LocalDate.parse("2026-03-01")));
  }

  @Test
  void daysInABlockDoNotCountAlsoWhereTwoOverlap() {
    block("2026-02-15", "2026-02-24");
    block("2026-02-20", "2026-02-28");

    assertEquals(4, daysOverdue("2026-02-14"));
    assertEquals(4, daysOverdue("2026-02-28"));
    assertEquals(5, daysOverdue("2026-03-01"));
  }

  @Test
  void theClockStandsStillAsLongAsABlockHasNoEnd() {
    block("2026-02-01", null);

    assertEquals(0, daysOverdue("2027-02-10"));
    assertFalse(obligation().overdueOn(LocalDate.parse("2027-02-10")));
    assertEquals(Optional.empty(), obligation().overdueSince(LocalDate.parse("2027-02-10")));
    assertEquals(Optional.of(Age.UP_TO_30), obligation().ageOn(LocalDate.parse("2027-02-10")));
  }

  @Test
  void theFirstDayThatCountsIsTheFirstAfterABlock() {
    block("2026-02-01", "2026-02-20");

    assertEquals(
        Optional.of(LocalDate.parse("2026-02-21")),
        obligation().overdueSince(LocalDate.parse("2026-03-31")));
  }

  @Test
  void aBlockThatHoldsAnotherOrEndedBeforeIsCountedOnce() {
    block("2026-02-15", "2026-02-24");
    block("2026-02-16", "2026-02-18");
    block("2026-01-01", "2026-02-12");
    block("2025-01-01", "2025-02-12");

    assertEquals(2, daysOverdue("2026-02-14"));
    assertEquals(2, daysOverdue("2026-02-24"));
    assertEquals(3, daysOverdue("2026-02-25"));
    assertEquals(
        Optional.of(LocalDate.parse("2026-02-13")),
        obligation().overdueSince(LocalDate.parse("2026-02-25")));
  }

  @Test
  void theLastDayOfAllTimesIsCountedAtOnce() {
    assertEquals(2_912_402, daysOverdue("9999-12-31"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, NOT_DUE",
    "1, UP_TO_30",
    "30, UP_TO_30",
    "31, UP_TO_60",
    "60, UP_TO_60",
    "61, UP_TO_90",
    "90, UP_TO_90",
    "91, OVER_90"
  })
  void isAsOldAsDaysHaveCounted(int days, Age age) {
    assertEquals(Optional.of(age), obligation().ageOn(LAST_OF_GRACE.plusDays(days)));
  }

  @Test
  void isReportedOncePerCurrencyWithItsAge() {
    credit(false, "2026-02-01", null, "30.00");
    FeeReport report =
        new FeeReport(
            LAST_OF_GRACE.plusDays(45), List.of(obligation(), obligation()), Mergers.NONE);

    FeeReportView.Sums sums = report.view().lines().getFirst().sums();
    assertEquals(List.of(sums), report.view().totals());
    assertEquals("200.00", sums.invoiced().amount());
    assertEquals("60.00", sums.paid().amount());
    assertEquals("140.00", sums.outstanding().amount());
    assertEquals("140.00", sums.upTo60().amount());
    assertEquals("0.00", sums.upTo30().amount());
  }
}
