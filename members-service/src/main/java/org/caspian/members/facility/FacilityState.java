package org.caspian.members.facility;

/** Where a facility stands. */
enum FacilityState {
  /** Members may book its units. */
  ACTIVE,
  /** Nothing new is booked; what is booked stays. */
  CLOSED
}
