package org.caspian.members.ballot;

/** Whether anybody learns who voted how. */
enum Secrecy {
  /** Everybody, once the ballot is closed. */
  OPEN,
  /** Nobody, ever; that a member voted is known. */
  SECRET
}
