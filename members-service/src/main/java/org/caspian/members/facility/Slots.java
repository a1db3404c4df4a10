package org.caspian.members.facility;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The slots of a unit, numbered from 1, and who holds them for a part of some time.
 *
 * @param count how many there are
 * @param held those of which a booking holds a part of that time
 */
record Slots(int count, Set<Integer> held) {

  Slots {
    held = Set.copyOf(held);
  }

  /** The first that is free for the whole time. */
  OptionalInt firstFree() {
    return IntStream.rangeClosed(1, count).filter(slot -> !held.contains(slot)).findFirst();
  }
}
