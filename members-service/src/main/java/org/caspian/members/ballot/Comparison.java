package org.caspian.members.ballot;

/** How much a fraction asks for. */
enum Comparison {
  /** As much is enough: half of 50 is 25. */
  AT_LEAST,
  /** As much is not enough: more than half of 50 is 26. */
  MORE_THAN
}
