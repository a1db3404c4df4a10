package org.caspian.mobility.nomination.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.caspian.mobility.MobilityProblems;
import org.caspian.platform.rest.ProblemException;
import org.junit.jupiter.api.Test;

class SeatLedgerTest {

  private final SeatLedger ledger = new SeatLedger(new SeatKey(UUID.randomUUID(), "2026/2027"));

  @Test
  void holdsUntilNoSeatIsLeft() {
    ledger.hold(2);
    ledger.hold(2);

    ProblemException refusal = assertThrows(ProblemException.class, () -> ledger.hold(2));

    assertEquals(MobilityProblems.NO_SEAT_LEFT, refusal.type());
    assertEquals(2, ledger.held());
    assertEquals(0, ledger.free(2));
  }

  @Test
  void countsTakenSeatsAsNotFree() {
    ledger.hold(2);
    ledger.take();

    assertEquals(0, ledger.held());
    assertEquals(1, ledger.taken());
    assertEquals(1, ledger.free(2));
  }

  @Test
  void givesSeatsBack() {
    ledger.hold(2);
    ledger.hold(2);
    ledger.take();

    ledger.releaseHeld();
    ledger.releaseTaken();

    assertEquals(2, ledger.free(2));
  }

  @Test
  void givesNothingBackThatWasNotHeld() {
    assertThrows(IllegalStateException.class, ledger::releaseHeld);
    assertThrows(IllegalStateException.class, ledger::releaseTaken);
    assertThrows(IllegalStateException.class, ledger::take);
  }

  @Test
  void hasNoSeatFreeWhenThereAreMoreThanTheCapacity() {
    ledger.hold(2);
    ledger.hold(2);

    assertEquals(0, ledger.free(1));
  }

  @Test
  void holdsNothingWhereThereAreNoSeats() {
    assertThrows(ProblemException.class, () -> ledger.hold(0));
  }
}
