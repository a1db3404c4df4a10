package org.caspian.mobility.nomination.model;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.Optional;
import org.caspian.mobility.MobilityProblems;
import org.caspian.platform.rest.ProblemException;

/**
 * The seats of one condition in one academic year that are not free. A row of its own, changed only
 * under its lock, so that no two nominations are given the last seat.
 */
@Entity
public class SeatLedger {

  @EmbeddedId private SeatKey key;
  private int held;
  private int taken;

  /** For the container. */
  protected SeatLedger() {}

  /** A ledger in which all seats are free. */
  public SeatLedger(SeatKey key) {
    this.key = key;
  }

  /** Why no further seat may be held; empty if one is free. */
  public Optional<ProblemException> refusalToHold(int capacity) {
    if (free(capacity) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new ProblemException(
            MobilityProblems.NO_SEAT_LEFT,
            "All " + capacity + " seats of " + key.academicYear() + " are held or taken."));
  }

  /**
   * Holds a seat for a nomination that waits for its decision.
   *
   * @throws ProblemException as {@link #refusalToHold} says
   */
  public void hold(int capacity) {
    refusalToHold(capacity)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    held++;
  }

  /** A held seat is taken for good. */
  public void take() {
    releaseHeld();
    taken++;
  }

  /** A held seat is free again. */
  public void releaseHeld() {
    if (held == 0) {
      throw new IllegalStateException("no seat is held in " + key);
    }
    held--;
  }

  /** A taken seat is free again. */
  public void releaseTaken() {
    if (taken == 0) {
      throw new IllegalStateException("no seat is taken in " + key);
    }
    taken--;
  }

  /** Seats of nominations that wait for their decision. */
  public int held() {
    return held;
  }

  /** Seats of accepted nominations. */
  public int taken() {
    return taken;
  }

  /** Seats that a nomination may still have; never below 0. */
  public int free(int capacity) {
    return Math.max(0, capacity - held - taken);
  }
}
