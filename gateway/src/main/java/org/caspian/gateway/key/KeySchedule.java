package org.caspian.gateway.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When signing keys move on in their lives. A key is published for a while before it signs, because
 * verifiers keep the keys that they have read; and after it has signed its last token, until nobody
 * can show such a token any more.
 *
 * @param period how long a key signs
 * @param lead how long a key is published before it signs
 * @param retention how long a key is published after it has signed
 * @param algorithm what keys are made for from now on
 */
record KeySchedule(Duration period, Duration lead, Duration retention, SigningAlgorithm algorithm) {

  /** Whether anything is to be done with these keys now. */
  boolean isDue(List<StoredKey> keys, Instant now) {
    return needsNext(keys, now) || signsNow(keys, now).isPresent() || !gone(keys, now).isEmpty();
  }

  /**
   * Whether a next key is to be made: the active one has signed for its time, but for the lead, or
   * was made for another algorithm than keys are made for now.
   */
  boolean needsNext(List<StoredKey> keys, Instant now) {
    return in(KeyState.NEXT, keys).isEmpty()
        && in(KeyState.ACTIVE, keys)
            .filter(
                active ->
                    active.algorithm() != algorithm || isOlder(active, period.minus(lead), now))
            .isPresent();
  }

  /** The next key, if it was published for long enough. */
  Optional<StoredKey> signsNow(List<StoredKey> keys, Instant now) {
    return in(KeyState.NEXT, keys).filter(next -> isOlder(next, lead, now));
  }

  /** The keys that nobody needs any more. */
  List<StoredKey> gone(List<StoredKey> keys, Instant now) {
    return keys.stream()
        .filter(key -> key.state() == KeyState.RETIRING && isOlder(key, retention, now))
        .toList();
  }

  private static Optional<StoredKey> in(KeyState state, List<StoredKey> keys) {
    return keys.stream().filter(key -> key.state() == state).findFirst();
  }

  private static boolean isOlder(StoredKey key, Duration age, Instant now) {
    return !now.isBefore(key.since().plus(age));
  }
}
