package org.caspian.members.institution;

/**
 * What kind of name a further name is; the words are those of the ROR registry where it has one.
 */
enum NameType {
  /** An official name: of the past, or the present one with the day from which it is borne. */
  LABEL,
  /** Another name by which it is known. */
  ALIAS,
  /** Letters that stand for a name; many institutions may have the same. */
  ACRONYM,
  /** A name in the letters of another script. */
  TRANSLITERATION
}
