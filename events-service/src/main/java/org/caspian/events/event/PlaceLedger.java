package org.caspian.events.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * The places of one event that are taken, and how many wait for one. A row of its own, changed only
 * under its lock, so that no two persons are given the last place and nobody overtakes: while
 * somebody waits, a newcomer waits too.
 *
 * <p>Each registration has a ticket; those who wait are served in the order of their tickets. Each
 * change has a moment, later than those of all changes before, however clocks differ and whoever
 * began first: the times that are shown do not contradict the line.
 */
@Entity
public class PlaceLedger {

  @Id private UUID eventId;
  private int confirmed;
  private int waiting;
  private long lastTicket;
  private Instant moment;

  /** For the container. */
  protected PlaceLedger() {}

  /**
   * A ledger in which all places are free.
   *
   * @param moment when the event was made
   */
  public PlaceLedger(UUID eventId, Instant moment) {
    this.eventId = eventId;
    this.moment = moment;
  }

  /**
   * A change begins, under the lock.
   *
   * @param now by the clock, which may be behind that of another instance
   */
  void moveOn(Instant now) {
    Instant next = moment.plusMillis(1);
    moment = now.isBefore(next) ? next : now;
  }

  /** When the change happens that the lock is held for. */
  public Instant moment() {
    return moment;
  }

  /**
   * What a newcomer is given.
   *
   * @param ticket greater than those of all who came before
   * @param confirmed whether it is a place; otherwise the end of the line
   * @param takenAt when, later than all who came before
   */
  public record Ticket(long ticket, boolean confirmed, Instant takenAt) {}

  /** Somebody registers: with a place if one is free and nobody waits. */
  public Ticket take(int capacity) {
    boolean place = waiting == 0 && free(capacity) > 0;
    if (place) {
      confirmed++;
    } else {
      waiting++;
    }
    return new Ticket(++lastTicket, place, moment);
  }

  /** Somebody who had a place is gone. */
  public void leavePlace() {
    if (confirmed == 0) {
      throw new IllegalStateException("nobody has a place at " + eventId);
    }
    confirmed--;
  }

  /** Somebody who waited is gone. */
  public void leaveLine() {
    if (waiting == 0) {
      throw new IllegalStateException("nobody waits for a place at " + eventId);
    }
    waiting--;
  }

  /** How many of those who wait can be given a place now. */
  public int promotable(int capacity) {
    return Math.min(waiting, free(capacity));
  }

  /**
   * The first in line is given a free place.
   *
   * @throws IllegalStateException if no place is free or nobody waits
   */
  public void promote(int capacity) {
    if (promotable(capacity) == 0) {
      throw new IllegalStateException("nobody can be given a place at " + eventId);
    }
    waiting--;
    confirmed++;
  }

  /** Persons who have a place. */
  public int confirmed() {
    return confirmed;
  }

  /** Persons who wait for a place. */
  public int waiting() {
    return waiting;
  }

  /** Places that nobody has; never below 0, also where the capacity was lowered. */
  public int free(int capacity) {
    return Math.max(0, capacity - confirmed);
  }
}
