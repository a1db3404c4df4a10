package org.caspian.members.unit;

/** What kind of organisational unit it is. */
enum UnitKind {
  /** Teaches and does research in related fields. */
  FACULTY,
  /** Does research in a field. */
  INSTITUTE,
  /** Teaches and does research in one field. */
  DEPARTMENT,
  /** Where is measured and tried. */
  LABORATORY,
  /** Administers. */
  OFFICE,
  /** Anything else. */
  OTHER
}
