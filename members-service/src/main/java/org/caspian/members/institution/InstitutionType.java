package org.caspian.members.institution;

/** What kind of institution it is. */
public enum InstitutionType {
  /** Teaches to degrees and does research. */
  UNIVERSITY,
  /** Does research in a field of its own. */
  RESEARCH_INSTITUTE,
  /** Joins several research institutes or laboratories. */
  RESEARCH_CENTRE,
  /** Trains for one profession: marine, medical, public service. */
  ACADEMY,
  /** Anything else. */
  OTHER
}
