package org.caspian.platform.rest.things;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** Things in memory. */
@ApplicationScoped
class Things {

  private final Map<UUID, ThingView> all = new ConcurrentSkipListMap<>();
  private final AtomicLong made = new AtomicLong();
  private final Semaphore held = new Semaphore(0);
  private final Semaphore released = new Semaphore(0);

  ThingView create(ThingProfile profile) {
    // Ids grow, as those of version 7 do.
    return put(new UUID(0x0192_0000_0000_7000L, made.incrementAndGet()), 1, profile);
  }

  ThingView replace(UUID id, ThingProfile profile) {
    return put(id, get(id).version() + 1, profile);
  }

  private ThingView put(UUID id, long version, ThingProfile profile) {
    ThingView view = new ThingView(id, "TH-2026-00001-1", version, List.of("close"), 3, profile);
    all.put(id, view);
    return view;
  }

  ThingView get(UUID id) {
    return Optional.ofNullable(all.get(id))
        .orElseThrow(() -> new ProblemException(Problems.NOT_FOUND, "There is no such thing."));
  }

  List<ThingView> after(UUID id, int limit) {
    return all.values().stream()
        .filter(view -> id == null || view.id().compareTo(id) > 0)
        .limit(limit)
        .toList();
  }

  /** Keeps a request inside until a test releases it. */
  void hold() throws InterruptedException {
    held.release();
    released.acquire();
  }

  /** Waits until one more request is inside; not for ever, should it have been refused. */
  void awaitHeld() throws InterruptedException {
    if (!held.tryAcquire(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("no request came in");
    }
  }

  void release() {
    released.release();
  }
}
