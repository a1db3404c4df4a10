package org.caspian.platform.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which institutions were merged into which. One that was merged stays the name under which it
 * stands in whatever it took part in; its successor acts for it.
 *
 * @param successors by merged institution, the one into which it was merged, which may have been
 *     merged itself since
 */
public record Mergers(Map<UUID, UUID> successors) {

  /** None at all. */
  public static final Mergers NONE = new Mergers(Map.of());

  public Mergers {
    successors = Map.copyOf(successors);
  }

  /** What became of an institution. */
  public Lineage of(UUID institution) {
    if (successors.isEmpty()) {
      return Lineage.NONE;
    }
    Set<UUID> predecessors =
        successors.keySet().stream()
            .filter(merged -> successorOf(merged).filter(institution::equals).isPresent())
            .collect(Collectors.toSet());
    return new Lineage(predecessors, successorOf(institution));
  }

  /** The one that acts for an institution now: itself, or the one at the end of its line. */
  public UUID actingFor(UUID institution) {
    return successorOf(institution).orElse(institution);
  }

  /** The one that acts for an institution now, at the end of its line; empty if it goes on. */
  public Optional<UUID> successorOf(UUID institution) {
    Set<UUID> line = new HashSet<>();
    UUID last = institution;
    // What was heard in the wrong order may look like a ring for a moment.
    while (successors.containsKey(last) && line.add(last)) {
      last = successors.get(last);
    }
    return last.equals(institution) ? Optional.empty() : Optional.of(last);
  }
}
