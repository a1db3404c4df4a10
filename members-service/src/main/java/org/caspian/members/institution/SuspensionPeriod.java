package org.caspian.members.institution;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Some time in which an institution was forbidden something.
 *
 * @param reason not public
 * @param until when it was lifted; empty if it is in force
 */
public record SuspensionPeriod(
    Set<Effect> effects, String reason, Instant since, Optional<Instant> until) {

  public SuspensionPeriod {
    effects = Set.copyOf(effects);
  }
}
