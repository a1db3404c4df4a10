package org.caspian.members.learning;

/** Where a learning resource stands. */
enum LearningResourceState {
  /** All members see it. */
  PUBLISHED,
  /** It is not there any more; the feed says so, and whoever asks is told 410. */
  DELETED
}
