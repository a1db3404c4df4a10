package org.caspian.events.event;

/** Those who wait for a place. The feature that keeps registrations implements it. */
public interface WaitingList {

  /**
   * Gives free places to the first in line, in the running transaction.
   *
   * @param ledger of the event, locked
   */
  void fill(Event event, PlaceLedger ledger);
}
