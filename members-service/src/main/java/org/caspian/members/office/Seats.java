package org.caspian.members.office;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The seats of an office.
 *
 * @param count how many there are
 * @param held those that are held by somebody at that time, by their number from 1
 */
record Seats(int count, Set<Integer> held) {

  Seats {
    held = Set.copyOf(held);
  }

  /** The first that nobody holds. */
  Optional<Integer> firstFree() {
    return IntStream.rangeClosed(1, count).boxed().filter(seat -> !held.contains(seat)).findFirst();
  }
}
