package org.caspian.members.ballot;

/** Where a ballot stands. */
enum BallotState {
  /** It is prepared. */
  DRAFT,
  /** Who has a vote is written down; votes are cast. */
  OPEN,
  /** Its result is there, for good. */
  CLOSED,
  /** It was given up without a result. */
  CANCELLED
}
