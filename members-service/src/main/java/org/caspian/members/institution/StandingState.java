package org.caspian.members.institution;

/** How an institution stands on a day, in a word. */
public enum StandingState {
  /** A member that owes nothing and is not suspended. */
  GOOD,
  /** A member that owes something beyond the day on which it was due. */
  ARREARS,
  /** A member that is suspended. */
  SUSPENDED,
  /** It is no member. */
  NOT_A_MEMBER,
  /** It was taken over as a member later on; the register does not know whether it was one then. */
  UNKNOWN;

  /** Whether it belongs to the association for certain. */
  boolean isMember() {
    return switch (this) {
      case GOOD, ARREARS, SUSPENDED -> true;
      case NOT_A_MEMBER, UNKNOWN -> false;
    };
  }
}
