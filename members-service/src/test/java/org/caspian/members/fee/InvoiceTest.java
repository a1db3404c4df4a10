package org.caspian.members.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.members.membership.MembershipCategory;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.Role;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.Test;

/** An invoice of 100.00 of which reminders are said after 30, 60 and 90 days. */
class InvoiceTest {

  private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
  private static final UUID PAYMENT = new UUID(0, 7);
  private static final UUID WAIVER = new UUID(0, 8);

  private static final Caller SECRETARIAT =
      new Caller(
          "office",
          Optional.empty(),
          Set.of(Role.SECRETARIAT),
          Set.of("members:write"),
          Optional.empty());

  private final Invoice invoice =
      new Invoice(
          new UUID(0, 1),
          "FE-2026-00001-2",
          new UUID(0, 2),
          schedule(),
          new InvoiceTerms(MembershipCategory.FULL, "A", null, null),
          TODAY,
          NOW,
          "office");

  private static FeeSchedule schedule() {
    return new FeeSchedule(
        new UUID(0, 3),
        new IssueFeeSchedule(
            null,
            2026,
            "EUR",
            List.of(new Fee(MembershipCategory.FULL, "A", new Money("100", "EUR"))),
            TODAY.plusDays(30),
            0,
            new Money("5", "EUR"),
            null),
        NOW,
        "office");
  }

  private Optional<Integer> reminderAfter(int daysOverdue) {
    return invoice.remind(daysOverdue, NOW, "clock");
  }

  private void isPaid(String amount, String charges) {
    invoice.recordPayment(
        PAYMENT,
        new RecordPayment(
            PaymentMethod.BANK,
            TODAY,
            new Money(amount, "EUR"),
            null,
            new Money(charges, "EUR"),
            null),
        SECRETARIAT,
        NOW);
  }

  private void isReversed(UUID settlement) {
    invoice.reverse(new ReverseSettlement(settlement, TODAY, "Wrong."), SECRETARIAT, NOW);
  }

  @Test
  void eachReminderIsSaidOnceAndNoneTooEarly() {
    assertEquals(Optional.empty(), reminderAfter(29));
    assertEquals(Optional.of(30), reminderAfter(30));
    assertEquals(Optional.empty(), reminderAfter(59));
    assertEquals(Optional.of(60), reminderAfter(200));
    assertEquals(Optional.of(90), reminderAfter(200));
    assertEquals(Optional.empty(), reminderAfter(200));
  }

  @Test
  void whatIsSettledIsLeftOutUntilItIsReversed() {
    isPaid("60", "4.50");
    invoice.waive(
        WAIVER,
        new GrantWaiver(new Money("35.50", "EUR"), TODAY, "An earthquake.", "GA-1/1"),
        SECRETARIAT,
        NOW);
    assertEquals(0, BigDecimal.ZERO.compareTo(invoice.outstanding()));
    assertEquals(new BigDecimal("4.50"), invoice.bankCharges());

    isReversed(PAYMENT);
    assertEquals(0, new BigDecimal("64.50").compareTo(invoice.outstanding()));
    assertEquals(0, BigDecimal.ZERO.compareTo(invoice.bankCharges()));
    assertTrue(invoice.isSettledInPart());

    isReversed(WAIVER);
    assertEquals(0, new BigDecimal("100").compareTo(invoice.outstanding()));
    assertFalse(invoice.isSettledInPart());
  }

  @Test
  void isNotCancelledWhileSomethingOfItIsPaid() {
    isPaid("60", "0");

    ProblemException refusal =
        assertThrows(
            ProblemException.class, () -> invoice.cancel("Wrong.", TODAY, SECRETARIAT, NOW));

    assertTrue(refusal.is(Problems.STATE_CONFLICT));
    isReversed(PAYMENT);
    invoice.cancel("Wrong.", TODAY, SECRETARIAT, NOW);
    assertEquals(InvoiceState.CANCELLED, invoice.state());
    assertEquals(Optional.of(TODAY), invoice.cancelledOn());
  }
}
