package org.caspian.platform.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What mergers have made of an institution.
 *
 * @param predecessors all that were merged into it, also by way of others; it acts for them
 * @param successor the one that acts for it since it was merged; empty for one that goes on
 */
public record Lineage(Set<UUID> predecessors, Optional<UUID> successor) {

  /** That of an institution to which nothing of the kind has happened. */
  public static final Lineage NONE = new Lineage(Set.of(), Optional.empty());

  public Lineage {
    predecessors = Set.copyOf(predecessors);
  }
}
