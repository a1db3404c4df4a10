package org.caspian.members.suspension;

/** Where a proposal of suspension stands. */
enum ProposalState {
  /** The member is told; it may reply, and when it has had its time for that a body decides. */
  PROPOSED,
  /** It was followed: the member was suspended. */
  SUSPENDED,
  /** A body decided against it. */
  DISMISSED,
  /**
   * What was owed is settled, the institution is suspended or no member for another reason, or it
   * was merged: then there is one about its successor.
   */
  LAPSED
}
