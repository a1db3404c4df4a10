package org.caspian.members.ballot;

/** What a member says in a ballot. */
enum Choice {
  /** In favour. */
  YES,
  /** Against. */
  NO,
  /** Neither. */
  ABSTAIN
}
