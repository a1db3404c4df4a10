package org.caspian.members.institution;

/** What became of a row of an import. */
enum ImportOutcome {
  /** It was not known. */
  CREATED,
  /** It was known, and something of it was changed. */
  UPDATED,
  /** It was known as the row has it. */
  UNCHANGED,
  /** Nothing was done; the errors say why. */
  REFUSED
}
