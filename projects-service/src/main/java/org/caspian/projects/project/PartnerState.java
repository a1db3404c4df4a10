package org.caspian.projects.project;

/** Where a partner of a project stands. */
enum PartnerState {
  /** Asked by the coordinator, not decided yet. */
  INVITED,
  /** Takes part. */
  CONFIRMED,
  /** Said no, or stepped back after it had said yes. */
  DECLINED,
  /** Not wanted any more by the coordinator, whatever it had said. */
  WITHDRAWN;

  /** Whether the partner takes part or may; the others know nothing of the project any more. */
  boolean isLive() {
    return this == INVITED || this == CONFIRMED;
  }
}
