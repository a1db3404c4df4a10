package org.caspian.gateway.proof;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The proofs that were used, for as long as each could be used again. Of this gateway, since its
 * start: a thief who has both token and proof, and reaches another gateway before the proof is old,
 * repeats the one request that the proof is for. Safe for use by any number of threads.
 */
final class UsedProofs {

  /**
   * Of about 200 bytes each. When there are more, the oldest is forgotten; for that four clients
   * would have to use up all their limits for the five minutes of a nonce.
   */
  static final int MAX = 100_000;

  private final Map<String, Instant> until = new LinkedHashMap<>();

  /**
   * Notes a proof.
   *
   * @param end until when it could be used
   * @return whether it is there for the first time
   */
  synchronized boolean add(String proof, Instant end, Instant now) {
    Iterator<Instant> oldest = until.values().iterator();
    while (oldest.hasNext()) {
      boolean over = oldest.next().isBefore(now);
      if (!over && until.size() < MAX) {
        break;
      }
      oldest.remove();
    }
    return until.putIfAbsent(proof, end) == null;
  }
}
