package org.caspian.events.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlaceLedgerTest {

  private static final Instant MADE = Instant.parse("2026-11-25T09:00:00Z");

  private final PlaceLedger ledger = new PlaceLedger(UUID.randomUUID(), MADE);

  private void taken(int capacity, int times) {
    for (int i = 0; i < times; i++) {
      ledger.take(capacity);
    }
  }

  private void assertCounts(int confirmed, int waiting) {
    assertEquals(confirmed, ledger.confirmed());
    assertEquals(waiting, ledger.waiting());
  }

  @Test
  void givesPlacesUntilNoneIsLeftThenTheLineBegins() {
    assertTrue(ledger.take(2).confirmed());
    assertTrue(ledger.take(2).confirmed());
    assertFalse(ledger.take(2).confirmed());

    assertCounts(2, 1);
    assertEquals(0, ledger.free(2));
  }

  @Test
  void givesEveryoneALaterTicketThanAllBefore() {
    assertEquals(
        List.of(1L, 2L, 3L),
        List.of(ledger.take(2).ticket(), ledger.take(2).ticket(), ledger.take(2).ticket()));
    ledger.leavePlace();
    ledger.leaveLine();

    assertEquals(4, ledger.take(2).ticket());
  }

  @Test
  void letsNobodyOvertakeThoseWhoWait() {
    taken(1, 2);
    ledger.leavePlace();

    assertFalse(ledger.take(1).confirmed());
    assertCounts(0, 2);
  }

  @Test
  void promotesAsManyAsFit() {
    taken(2, 5);

    assertEquals(0, ledger.promotable(2));
    assertEquals(2, ledger.promotable(4));
    assertEquals(3, ledger.promotable(100));
    ledger.promote(4);
    ledger.promote(4);

    assertCounts(4, 1);
    assertThrows(IllegalStateException.class, () -> ledger.promote(4));
  }

  @Test
  void evictsNobodyWhenThereAreFewerPlaces() {
    taken(20, 18);

    assertEquals(0, ledger.free(15));
    assertEquals(0, ledger.promotable(15));
    assertFalse(ledger.take(15).confirmed());
    assertCounts(18, 1);
  }

  @Test
  void givesNoFreedPlaceAwayWhileThereAreMoreThanFit() {
    taken(20, 18);
    taken(15, 1);
    ledger.leavePlace();

    assertEquals(0, ledger.promotable(15));
  }

  @Test
  void promotesNobodyWhereNobodyWaits() {
    taken(2, 1);

    assertEquals(0, ledger.promotable(2));
    assertThrows(IllegalStateException.class, () -> ledger.promote(2));
  }

  @Test
  void letsNobodyLeaveWhoIsNotThere() {
    assertThrows(IllegalStateException.class, ledger::leavePlace);
    assertThrows(IllegalStateException.class, ledger::leaveLine);
  }

  @Test
  void goesOnInTimeHoweverClocksDiffer() {
    ledger.moveOn(MADE.plusMillis(40));
    assertEquals(MADE.plusMillis(40), ledger.take(1).takenAt());
    ledger.moveOn(MADE.plusMillis(7));
    assertEquals(MADE.plusMillis(41), ledger.take(1).takenAt());
    ledger.moveOn(MADE.plusMillis(41));
    assertEquals(MADE.plusMillis(42), ledger.moment());
  }
}
