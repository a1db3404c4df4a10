package org.caspian.members.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An invoice of 100.00 that can be paid until 31 January 2026, with 10 days' grace. */
class OverdueFeesTest {

  private final List<Obligation.Credit> credits = new ArrayList<>();
  private final List<Obligation.Block> blocks = new ArrayList<>();
  private Optional<LocalDate> cancelledOn = Optional.empty();

  private List<String> periods() {
    Obligation obligation =
        new Obligation(
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
    return OverdueFees.of(obligation).stream()
        .map(
            overdue ->
                overdue.from() + " " + overdue.to().map(LocalDate::toString).orElse("for ever"))
        .toList();
  }

  private void paid(String on, String reversedOn, String amount) {
    credits.add(
        new Obligation.Credit(
            false,
            LocalDate.parse(on),
            Optional.ofNullable(reversedOn).map(LocalDate::parse),
            new BigDecimal(amount)));
  }

  @Test
  void beginsAfterTheGraceAndGoesOn() {
    assertEquals(List.of("2026-02-11 for ever"), periods());
  }

  @Test
  void isNeverIfPaidInTime() {
    paid("2026-02-10", null, "100.00");

    assertEquals(List.of(), periods());
  }

  @Test
  void endsWithTheLastPart() {
    paid("2026-02-20", null, "60.00");
    paid("2026-03-01", null, "40.00");

    assertEquals(List.of("2026-02-11 2026-02-28"), periods());
  }

  @Test
  void comesBackWhenAPaymentIsReversed() {
    paid("2026-02-20", "2026-03-05", "100.00");
    paid("2026-04-01", null, "100.00");

    assertEquals(List.of("2026-02-11 2026-02-19", "2026-03-05 2026-03-31"), periods());
  }

  @Test
  void beginsLaterIfPaymentWasBlocked() {
    blocks.add(
        new Obligation.Block(
            LocalDate.parse("2026-02-01"), Optional.of(LocalDate.parse("2026-02-28"))));

    assertEquals(List.of("2026-03-01 for ever"), periods());
  }

  @Test
  void isNeverWhileNobodyKnowsWhenPaymentIsPossibleAgain() {
    blocks.add(new Obligation.Block(LocalDate.parse("2026-02-01"), Optional.empty()));

    assertEquals(List.of(), periods());
  }

  @Test
  void endsWhenTheInvoiceIsCancelled() {
    cancelledOn = Optional.of(LocalDate.parse("2026-05-01"));

    assertEquals(List.of("2026-02-11 2026-04-30"), periods());
  }
}
