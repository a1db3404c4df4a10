package org.caspian.platform.command;

/** Whether a history says why. */
public enum Reasons {
  /** The caller may read the reasons. */
  SHOWN,
  /** The caller may not, and each entry stands without its reason. */
  HIDDEN;

  /**
   * The one of both that follows from a rule.
   *
   * @param mayRead whether the caller may read the reasons
   * @return shown if so
   */
  public static Reasons shownIf(boolean mayRead) {
    return mayRead ? SHOWN : HIDDEN;
  }
}
