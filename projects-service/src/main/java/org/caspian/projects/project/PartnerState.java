package org.caspian.projects.project;

/** Where a partner of a project stands. */
enum PartnerState {
  /** Asked by the coordinator, not decided yet. */
  INVITED,
  /** Takes part. */
  CONFIRMED,
  /** Said no. */
  DECLINED,
  /** The coordinator took the invitation back before it was decided. */
  WITHDRAWN;

  /** Whether the partner takes part or may; the others know nothing of the project any more. */
  boolean isLive() {
    return this == INVITED || this == CONFIRMED;
  }
}
