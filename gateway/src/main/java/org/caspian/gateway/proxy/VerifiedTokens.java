package org.caspian.gateway.proxy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caspian.platform.access.AccessToken;

/**
 * Tokens that were verified a moment ago. A client sends the same one with hundreds of requests,
 * and its signature, a third of the gateway's work on a request, is checked once in a while.
 *
 * <p>Only the very same text counts, and no longer than until the token expires or {@link #KEPT}
 * has passed: then it is verified again, also against keys that were withdrawn since. Safe for use
 * by any number of threads.
 */
final class VerifiedTokens {

  /** How long a token passes unseen. */
  static final Duration KEPT = Duration.ofSeconds(30);

  /** Of about 1 KB each; when there are more, all of them are verified anew. */
  static final int MAX = 2_000;

  private final Map<String, Instant> validUntil = new ConcurrentHashMap<>();
  private final Clock clock;

  VerifiedTokens(Clock clock) {
    this.clock = clock;
  }

  /** Whether the token was found valid a moment ago, and has not expired since. */
  boolean contains(String token) {
    Instant until = validUntil.get(token);
    return until != null && clock.instant().isBefore(until);
  }

  /** Notes a token that was found valid now. */
  void add(String token, AccessToken verified) {
    if (validUntil.size() >= MAX) {
      validUntil.clear();
    }
    Instant until = clock.instant().plus(KEPT);
    Instant expiry = verified.expiresAt();
    validUntil.put(token, expiry.isBefore(until) ? expiry : until);
  }
}
