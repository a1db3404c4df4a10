package org.caspian.members.institution;

/** How the time zone of an institution is known. */
enum TimeZoneBasis {
  /** Worked out from the place. */
  DERIVED,
  /** Confirmed by the institution or the secretariat. */
  CONFIRMED
}
