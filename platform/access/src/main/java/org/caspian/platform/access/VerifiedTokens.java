package org.caspian.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens that were verified a moment ago. A client sends the same one with hundreds of requests,
 * and its signature is checked once in a while: a check costs more than all else that is done
 * before a resource is called.
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

  private final Map<String, Verified> verified = new ConcurrentHashMap<>();
  private final Clock clock;

  VerifiedTokens(Clock clock) {
    this.clock = clock;
  }

  /**
   * A token, and for how long it may be believed.
   *
   * @param until exclusive
   */
  private record Verified(AccessToken token, Instant until) {}

  /** What a token says that was found valid a moment ago, and has not expired since. */
  Optional<AccessToken> find(String token) {
    Verified found = verified.get(token);
    return found != null && clock.instant().isBefore(found.until())
        ? Optional.of(found.token())
        : Optional.empty();
  }

  /** Notes a token that was found valid now. */
  void add(String serialized, AccessToken token) {
    if (verified.size() >= MAX) {
      verified.clear();
    }
    Instant until = clock.instant().plus(KEPT);
    Instant expiry = token.expiresAt();
    verified.put(serialized, new Verified(token, expiry.isBefore(until) ? expiry : until));
  }
}
