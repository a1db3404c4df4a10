package org.caspian.members.suspension;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caspian.members.fee.Money;
import org.caspian.members.fee.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoices of 100.00 that are to be paid by 31 March of their year, with ten days' grace. */
class UnpaidYearsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

  private static Obligation unpaid(int year) {
    return obligation(year, List.of(), List.of());
  }

  private static Obligation obligation(
      int year, List<Obligation.Credit> credits, List<Obligation.Block> blocks) {
    return new Obligation(
        new UUID(0, year),
        "FE-" + year + "-00001-2",
        new UUID(0, 2),
        year,
        new Money("100.00", "EUR"),
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 3, 31),
        10,
        Optional.empty(),
        credits,
        blocks);
  }

  private static Obligation paid(int year, String on) {
    Money amount = new Money("100.00", "EUR");
    return obligation(
        year,
        List.of(
            new Obligation.Credit(false, LocalDate.parse(on), Optional.empty(), amount.value())),
        List.of());
  }

  private static List<Integer> years(LocalDate day, int atLeast, Obligation... owed) {
    return UnpaidYears.on(day, List.of(owed), atLeast)
        .map(row -> row.obligations().stream().map(Obligation::year).toList())
        .orElse(List.of());
  }

  @Test
  void twoInARowAreEnoughWhateverTheirOrder() {
    assertEquals(List.of(2025, 2026), years(TODAY, 2, unpaid(2026), unpaid(2025)));
  }

  @Test
  void oneIsNotEnoughNorAreTwoThatAreNotInARow() {
    assertEquals(List.of(), years(TODAY, 2, unpaid(2026)));
    assertEquals(List.of(), years(TODAY, 2, unpaid(2024), unpaid(2026)));
    assertEquals(List.of(), years(TODAY, 2, unpaid(2024), paid(2025, "2026-11-27"), unpaid(2026)));
  }

  @Test
  void theLatestRowIsTold() {
    assertEquals(
        List.of(2025, 2026),
        years(TODAY, 2, unpaid(2021), unpaid(2022), unpaid(2025), unpaid(2026)));
    assertEquals(
        List.of(2021, 2022, 2023),
        years(TODAY, 2, unpaid(2021), unpaid(2022), unpaid(2023), unpaid(2026)));
  }

  @ParameterizedTest
  @CsvSource({"2026-04-10, 0", "2026-04-11, 2"})
  void theGraceCounts(LocalDate day, int howMany) {
    assertEquals(howMany, years(day, 2, unpaid(2025), unpaid(2026)).size());
  }

  @Test
  void whoCouldNotPayOwesNothingTooLong() {
    Obligation blocked =
        obligation(
            2026,
            List.of(),
            List.of(new Obligation.Block(LocalDate.parse("2026-02-01"), Optional.empty())));

    assertEquals(List.of(), years(TODAY, 2, unpaid(2025), blocked));
  }

  @Test
  void howManyMakeARowIsSet() {
    Obligation[] threeYears =
        IntStream.rangeClosed(2024, 2026)
            .mapToObj(UnpaidYearsTest::unpaid)
            .toArray(Obligation[]::new);

    assertEquals(List.of(2024, 2025, 2026), years(TODAY, 3, threeYears));
    assertEquals(List.of(), years(TODAY, 4, threeYears));
  }

  @Test
  void theEvidenceIsWhatIsLeftToPay() {
    UnpaidYears row =
        UnpaidYears.on(TODAY, Stream.of(2025, 2026).map(UnpaidYearsTest::unpaid).toList(), 2)
            .orElseThrow();

    assertEquals(2026, row.lastYear());
    assertEquals(
        List.of(
            new UnpaidInvoice(
                new UUID(0, 2025), "FE-2025-00001-2", 2025, new Money("100.00", "EUR")),
            new UnpaidInvoice(
                new UUID(0, 2026), "FE-2026-00001-2", 2026, new Money("100.00", "EUR"))),
        row.evidence(TODAY));
  }
}
