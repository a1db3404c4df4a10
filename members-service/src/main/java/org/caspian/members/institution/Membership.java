package org.caspian.members.institution;

/**
 * What is told of whether an institution belongs to the association today. It follows from its
 * memberships, which the feature {@code membership} keeps.
 */
enum Membership {
  /** It is a member. What a member may do now also depends on the effects of a suspension. */
  ACTIVE,
  /** It is known, but no member. */
  NONE
}
