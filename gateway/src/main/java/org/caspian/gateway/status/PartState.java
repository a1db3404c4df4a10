package org.caspian.gateway.status;

/** How a part is. */
enum PartState {
  /** It does all that it is there for. */
  UP,
  /** It does so late, or with fewer instances. */
  DEGRADED,
  /** It does not. */
  DOWN;

  /** How a part is that has instances of which some are usable. */
  static PartState of(int configured, int usable) {
    if (usable == 0) {
      return DOWN;
    }
    return usable < configured ? DEGRADED : UP;
  }
}
