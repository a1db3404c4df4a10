package org.caspian.members.facility;

/** What kind of facility it is. */
enum FacilityKind {
  /** A laboratory. */
  LAB,
  /** A research vessel. */
  VESSEL,
  /** A device. */
  EQUIPMENT,
  /** A place or an installation on which things are tried. */
  TESTBED,
  /** A library or an archive. */
  LIBRARY,
  /** A field station. */
  FIELD_STATION,
  /** A computing centre. */
  COMPUTING,
  /** Anything else. */
  OTHER
}
