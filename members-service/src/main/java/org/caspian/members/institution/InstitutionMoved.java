package org.caspian.members.institution;

import java.util.UUID;

/** What is asked of an institution that was merged is answered by its successor: 301. */
public final class InstitutionMoved extends RuntimeException {

  private final transient UUID successor;

  /**
   * To where the caller is led.
   *
   * @param successor the institution that acts for it now, which was not merged itself
   */
  InstitutionMoved(UUID successor) {
    // An answer, not a fault: nobody reads its stack.
    super("moved to " + successor, null, false, false);
    this.successor = successor;
  }

  UUID successor() {
    return successor;
  }
}
