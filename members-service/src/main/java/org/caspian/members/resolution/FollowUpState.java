package org.caspian.members.resolution;

/** Where stands what a resolution asks somebody to do. */
enum FollowUpState {
  /** It is to be done. */
  OPEN,
  /** It was done. */
  DONE,
  /** It is not to be done any more. */
  DROPPED
}
