package org.caspian.members.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which of the open units of an institution is a part of which. Whoever is a part of an open unit
 * is known to it, so that each way up ends at a unit that is a part of none.
 */
final class UnitTree {

  /** How many units may be one inside of the other: a university has four or five. */
  static final int MOST_LEVELS = 8;

  /**
   * An open unit.
   *
   * @param parent null for one that is a part of none
   */
  record Node(UUID id, UUID parent) {}

  private final Map<UUID, UUID> parents = new HashMap<>();

  /** A tree of all open units of one institution. */
  UnitTree(List<Node> nodes) {
    nodes.forEach(node -> parents.put(node.id(), node.parent()));
  }

  /** How many there are. */
  int size() {
    return parents.size();
  }

  /** Whether there is such a unit and it is open. */
  boolean has(UUID unit) {
    return parents.containsKey(unit);
  }

  /** Whether others are parts of it. */
  boolean hasParts(UUID unit) {
    return parents.containsValue(unit);
  }

  /** Whether the one is the other, or a part of it, or of its parts. */
  boolean isInside(UUID unit, UUID whole) {
    for (UUID above = unit; above != null; above = parents.get(above)) {
      if (above.equals(whole)) {
        return true;
      }
    }
    return false;
  }

  /** How many units there are from the top down to it, with itself. */
  int levelOf(UUID unit) {
    int level = 0;
    for (UUID above = unit; above != null; above = parents.get(above)) {
      level++;
    }
    return level;
  }

  /** How many levels it has with its parts and theirs: 1 if it has none, or is not there yet. */
  int heightOf(UUID unit) {
    int levelAbove = levelOf(unit) - 1;
    return parents.keySet().stream()
        .filter(part -> isInside(part, unit))
        .mapToInt(part -> levelOf(part) - levelAbove)
        .max()
        .orElse(1);
  }
}
