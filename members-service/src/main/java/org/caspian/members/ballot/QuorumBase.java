package org.caspian.members.ballot;

/** Of whom a part has to take part. */
enum QuorumBase {
  /** Nobody has to. */
  NONE,
  /** Of all members of the electorate. */
  MEMBERS,
  /** Of those that have a vote, because nothing in how they stand forbids it. */
  GOOD_STANDING
}
