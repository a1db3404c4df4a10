package org.caspian.members.standing;

/** How an institution stands on a day, in a word. */
enum StandingState {
  /** A member that owes nothing and is not suspended. */
  GOOD,
  /** A member that owes something beyond the day on which it was due. */
  ARREARS,
  /** A member that is suspended. */
  SUSPENDED,
  /** It is no member. */
  NOT_A_MEMBER,
  /** It was taken over as a member later on; the register does not know whether it was one then. */
  UNKNOWN
}
