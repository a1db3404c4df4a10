package org.caspian.members.membership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What institutions owe; the feature that keeps fees has it. */
public interface OpenObligations {

  /**
   * What an institution has not paid by the end of the day of an instant, by invoice; also what
   * those owed that were merged into it.
   */
  List<OpenObligation> of(UUID institution, Instant at);
}
