package org.caspian.mobility.nomination.model;

/** Where a nomination stands, and what it means for its seat. */
public enum NominationState {
  /** The receiving institution has not decided; a seat is held. */
  PENDING,
  /** The receiving institution said yes; the seat is taken. */
  ACCEPTED,
  /** The receiving institution said no, with a reason; the seat is free. */
  REJECTED,
  /** The sending institution took it back; the seat is free. */
  WITHDRAWN
}
