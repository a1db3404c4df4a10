package org.caspian.members.fee;

/** As what an institution belongs to the association, as far as its fee depends on it. */
public enum FeeCategory {
  /** A member with all rights. */
  FULL,
  /** A member without a vote. */
  ASSOCIATE,
  /** A guest of the assembly. */
  OBSERVER,
  /** A member for its merits. */
  HONORARY,
  /** On its way to membership. */
  CANDIDATE
}
