package org.caspian.platform.outbox;

/** How far a part of the relay's round came. */
enum Progress {
  /** There is nothing to do until the next signal. */
  NOTHING_LEFT,
  /** It goes on at once. */
  MORE_TO_DO,
  /** Kafka refused something, which is tried again after a pause. */
  REFUSED
}
