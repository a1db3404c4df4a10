package org.caspian.members.contact;

/** What a mandate rests on. */
enum MandateBasisKind {
  /** The charter of the institution gives it with the office of the head, and as long. */
  CHARTER,
  /** A power of attorney, which has a number. */
  POWER_OF_ATTORNEY,
  /** A decision of the institution. */
  DECISION
}
