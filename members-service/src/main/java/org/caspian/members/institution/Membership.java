package org.caspian.members.institution;

/** Whether the institution belongs to the association. */
enum Membership {
  /** It is a member. What a member may do now also depends on the effects of a suspension. */
  ACTIVE,
  /** It is known, but no member. */
  NONE
}
