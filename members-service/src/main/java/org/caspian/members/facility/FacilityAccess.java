package org.caspian.members.facility;

/** How members come to use a facility. */
enum FacilityAccess {
  /** What is free is theirs as soon as they book it. */
  OPEN_TO_MEMBERS,
  /** The owner decides about each booking. */
  ON_REQUEST
}
