package org.caspian.members.membership;

/** How the register came to know of a membership. */
enum MembershipBasis {
  /** From the application on. */
  APPLICATION,
  /** Taken over with the institution, as it was; when and how it began is not known. */
  IMPORTED
}
