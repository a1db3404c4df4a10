package org.caspian.members.learning;

/** What kind of learning resource it is. */
enum LearningResourceKind {
  /** A whole course. */
  COURSE,
  /** A part of a course. */
  MODULE,
  /** A book to learn from. */
  TEXTBOOK,
  /** A recorded lecture or a film. */
  VIDEO,
  /** Data to work with. */
  DATASET,
  /** A program to work with. */
  SOFTWARE,
  /** Tasks to solve. */
  EXERCISE,
  /** What a lecture shows. */
  SLIDES,
  /** Anything else. */
  OTHER
}
