package org.caspian.gateway.change;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Audience;

/**
 * Whose access to a subject a message changed.
 *
 * @param concerned the audiences whose access it changed
 * @param except audiences inside of those, for whom nothing changed
 */
record AccessChange(Set<UUID> concerned, Set<UUID> except) {

  /** Those who are in the second audience, but were not in the first. */
  static Optional<AccessChange> granted(Audience before, Audience after) {
    return between(before.ids(), after.ids());
  }

  /** Those who were in the first audience, but are not in the second. */
  static Optional<AccessChange> ended(Audience before, Audience after) {
    return between(after.ids(), before.ids());
  }

  private static Optional<AccessChange> between(Set<UUID> without, Set<UUID> with) {
    Set<UUID> concerned = new LinkedHashSet<>(with);
    concerned.removeIf(id -> covers(without, id));
    return concerned.isEmpty()
        ? Optional.empty()
        : Optional.of(new AccessChange(concerned, Set.copyOf(without)));
  }

  /** Institutions are members, and members are public. */
  private static boolean covers(Set<UUID> audience, UUID id) {
    return audience.contains(id)
        || audience.contains(Audience.PUBLIC_ID)
        || (audience.contains(Audience.MEMBERS_ID) && !id.equals(Audience.PUBLIC_ID));
  }
}
