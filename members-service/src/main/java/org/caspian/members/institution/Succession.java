package org.caspian.members.institution;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * That one institution acts for another that was merged into it.
 *
 * @param successor which may have been merged itself since
 * @param since the first day, at the association
 */
public record Succession(UUID successor, LocalDate since) {

  /**
   * Who acts for an institution on a day: itself, or the last of those that it was merged into by
   * then.
   *
   * @param successions by merged institution
   */
  public static UUID actingFor(UUID institution, LocalDate day, Map<UUID, Succession> successions) {
    UUID acting = institution;
    for (Succession next = successions.get(acting);
        next != null && !next.since().isAfter(day);
        next = successions.get(acting)) {
      acting = next.successor();
    }
    return acting;
  }
}
