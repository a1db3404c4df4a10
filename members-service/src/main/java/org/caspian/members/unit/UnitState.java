package org.caspian.members.unit;

/** Where an organisational unit stands. */
enum UnitState {
  /** There is such a unit. */
  OPEN,
  /** There is none any more, for good. */
  CLOSED
}
