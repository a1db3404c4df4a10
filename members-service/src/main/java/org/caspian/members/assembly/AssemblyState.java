package org.caspian.members.assembly;

/** Where an assembly stands. */
enum AssemblyState {
  /** It is called for some days; it may be postponed. */
  CONVENED,
  /** It sits. */
  IN_SESSION,
  /** It is over. */
  CLOSED
}
