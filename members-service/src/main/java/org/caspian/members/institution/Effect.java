package org.caspian.members.institution;

/**
 * What can be forbidden to an institution. Services refuse by these, never by the word "suspended".
 */
public enum Effect {
  /** To vote in the assembly. */
  VOTE,
  /** To hold an office. */
  OFFICE,
  /** To join a project, confirm a partnership, submit a project. */
  NEW_PROJECTS,
  /** To nominate and to be nominated to; what is pending or running goes on. */
  NEW_NOMINATIONS,
  /** To register people for events. */
  DELEGATES,
  /** To stand in the default list of institutions. */
  LISTING,
  /**
   * To publish facilities and learning resources and to book units of facilities; its own stand in
   * no default list. What is booked goes on.
   */
  RESOURCES
}
