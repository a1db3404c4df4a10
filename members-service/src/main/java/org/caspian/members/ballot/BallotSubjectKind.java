package org.caspian.members.ballot;

/** What a ballot decides about. */
public enum BallotSubjectKind {
  /** Whether a membership begins. */
  ADMISSION,
  /** Whether a membership is taken away. */
  REMOVAL,
  /** Who holds an office. */
  OFFICE,
  /** Anything else. */
  OTHER
}
