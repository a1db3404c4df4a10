package org.caspian.projects.project;

/** Where a project stands. */
enum ProjectState {
  /** The coordinator gathers partners; everything may still change. */
  DRAFT,
  /** Handed in by its coordinator, with the partners that confirmed. */
  SUBMITTED
}
