package org.caspian.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens that are not accepted any more although they have not expired: single ones by their {@code
 * jti}, and all of a client that was disabled. In memory, told by who hears of revocations; one is
 * forgotten when no token that it concerns can be valid. It is asked with each call. Safe for use
 * by any number of threads.
 */
public final class RevokedTokens {

  /** How long a revocation may be of use: no token is accepted for longer after it was issued. */
  public static final Duration OF_USE = TokenClaims.LONGEST_LIFE.plus(TokenClaims.SKEW);

  private static final Duration BETWEEN_FORGETTING = Duration.ofMinutes(1);

  /** Until when each is remembered, by {@code jti}. */
  private final Map<String, Instant> tokens = new ConcurrentHashMap<>();

  /** Until when each is remembered, by {@code client_id}. */
  private final Map<String, Instant> clients = new ConcurrentHashMap<>();

  private final Clock clock;
  private volatile Instant nextForgetting;

  /** None are revoked at first. */
  public RevokedTokens(Clock clock) {
    this.clock = clock;
    this.nextForgetting = clock.instant();
  }

  /**
   * Revokes a token.
   *
   * @param id its {@code jti}
   * @param expiresAt its {@code exp}: it is not remembered for much longer
   */
  public void revokeToken(String id, Instant expiresAt) {
    remember(tokens, id, expiresAt.plus(TokenClaims.SKEW));
  }

  /**
   * Revokes all tokens of a client that gets no other.
   *
   * @param at when it was disabled
   */
  public void revokeClient(String clientId, Instant at) {
    remember(clients, clientId, at.plus(OF_USE));
  }

  /** Whether it was revoked. */
  boolean contains(AccessToken token) {
    return tokens.containsKey(token.id()) || clients.containsKey(token.clientId());
  }

  /** How many are remembered. */
  int size() {
    return tokens.size() + clients.size();
  }

  private void remember(Map<String, Instant> revoked, String id, Instant until) {
    Instant now = clock.instant();
    if (!now.isBefore(nextForgetting)) {
      nextForgetting = now.plus(BETWEEN_FORGETTING);
      tokens.values().removeIf(end -> !now.isBefore(end));
      clients.values().removeIf(end -> !now.isBefore(end));
    }
    if (now.isBefore(until)) {
      revoked.put(id, until);
    }
  }
}
