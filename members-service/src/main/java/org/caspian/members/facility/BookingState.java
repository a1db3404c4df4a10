package org.caspian.members.facility;

import java.util.EnumSet;
import java.util.Set;

/** Where a booking stands. That its time is over is no state: the clock says it. */
enum BookingState {
  /** It waits for the decision of the owner, and holds its slot meanwhile. */
  REQUESTED,
  /** The time is that of who booked it. */
  ACCEPTED,
  /** The owner did not want it. */
  DECLINED,
  /** Who booked took it back. */
  WITHDRAWN,
  /** The owner took back what it had accepted. */
  CANCELLED;

  /** While nobody else can have its slot. */
  static final Set<BookingState> HOLDING_SLOT = EnumSet.of(REQUESTED, ACCEPTED);
}
