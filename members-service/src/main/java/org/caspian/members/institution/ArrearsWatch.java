package org.caspian.members.institution;

import java.time.Instant;
import java.util.UUID;

/**
 * What has to be done because of what an institution owes, beside its standing; the feature {@code
 * suspension} knows. Whoever changes what is owed, or who answers for it, calls it in the same
 * transaction.
 */
public interface ArrearsWatch {

  /**
   * Looks at what an institution answers for today, and does what is to be done.
   *
   * @param at when
   * @param by who changed it: a client, or the clock
   */
  void look(UUID institution, Instant at, String by);
}
