package org.caspian.members.facility;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The slots of a unit, numbered from 1, and who holds them for a part of some time.
 *
 * @param count how many there are
 * @param taken the bookings that hold one of them then
 */
record Slots(int count, List<Booking> taken) {

  Slots {
    taken = List.copyOf(taken);
  }

  /** The first that is free for the whole time. */
  OptionalInt firstFree() {
    Set<Integer> held = taken.stream().map(Booking::slot).collect(Collectors.toSet());
    return IntStream.rangeClosed(1, count).filter(slot -> !held.contains(slot)).findFirst();
  }
}
