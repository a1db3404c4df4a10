package org.caspian.platform.command;

/** How the rows of one call went, as far as the answer's headers tell it. */
final class RowTally {

  private int repeated;
  private int applied;

  void repeatedOne() {
    repeated++;
  }

  void appliedOne() {
    applied++;
  }

  /** Whether the call had no effect of its own: what was to be done had been done before. */
  boolean onlyRepeated() {
    return repeated > 0 && applied == 0;
  }
}
