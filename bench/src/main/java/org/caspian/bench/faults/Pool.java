package org.caspian.bench.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The latest of the things of a kind that somebody may do something with. */
final class Pool<T> {

  private static final int KEPT = 40;

  private final List<T> things = new ArrayList<>();

  synchronized void add(T thing) {
    things.add(thing);
    if (things.size() > KEPT) {
      things.removeFirst();
    }
  }

  synchronized int size() {
    return things.size();
  }

  /** One of them, which others may be given too: they then meet. */
  synchronized Optional<T> any(Random random) {
    return things.isEmpty()
        ? Optional.empty()
        : Optional.of(things.get(random.nextInt(things.size())));
  }

  /** One of them; every second time nobody is given it again. */
  synchronized Optional<T> take(Random random) {
    Optional<T> thing = any(random);
    if (random.nextBoolean()) {
      thing.ifPresent(things::remove);
    }
    return thing;
  }
}
