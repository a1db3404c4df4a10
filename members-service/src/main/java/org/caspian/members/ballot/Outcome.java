package org.caspian.members.ballot;

/** What came out of a ballot. */
enum Outcome {
  /** It is decided so. */
  PASSED,
  /** It is not decided so. */
  REJECTED,
  /** Too few took part: nothing is decided. */
  NO_QUORUM
}
