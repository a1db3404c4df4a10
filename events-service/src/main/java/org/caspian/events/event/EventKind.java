package org.caspian.events.event;

/** What kind of event it is. */
public enum EventKind {
  /** All members meet and decide. */
  GENERAL_ASSEMBLY,
  /** Rectors meet. */
  RECTORS_FORUM,
  /** A school on one theme. */
  THEMATIC_SCHOOL,
  /** A school in the summer, on several. */
  SUMMER_UNIVERSITY,
  /** Researchers present what they found. */
  CONFERENCE,
  /** A small group works. */
  WORKSHOP,
  /** A lecture over the network. */
  WEBINAR,
  /** Students compete. */
  OLYMPIAD
}
