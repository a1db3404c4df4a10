package org.caspian.mobility.stay;

/** Where a stay stands. */
public enum StayState {
  /** The person is expected. */
  PLANNED,
  /** The receiving institution has confirmed the arrival. */
  ARRIVED,
  /** The receiving institution has confirmed the departure. */
  DEPARTED,
  /** The nomination was taken back before the arrival. */
  CANCELLED
}
