package org.caspian.platform.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Access tokens as the gateway issues them (RFC 9068), signed by the {@link TestIssuer}. A caller
 * keeps its token for a while, as a client of the gateway does: signing costs more than most
 * requests.
 */
public final class Tokens {

  private static final String ALL_SCOPES =
      "members:read members:write mobility:read mobility:write projects:read projects:write"
          + " events:read events:write changes:read webhooks:write clients:write";

  /** A fifth of a token's life: what is kept is never near its end. */
  private static final Duration KEPT = Duration.ofMinutes(2);

  private static final Map<String, Kept> KEPT_TOKENS = new ConcurrentHashMap<>();

  private record Kept(String token, Instant until) {}

  private Tokens() {}

  /**
   * A token of an institution's client, with all scopes.
   *
   * @param institution the institution that the client belongs to
   * @return the compact token, without "Bearer"
   */
  public static String member(UUID institution) {
    return member(institution, ALL_SCOPES);
  }

  /**
   * A token of an institution's client.
   *
   * @param institution the institution that the client belongs to
   * @param scope the scopes, separated by spaces
   * @return the compact token, without "Bearer"
   */
  public static String member(UUID institution, String scope) {
    return kept(
        institution + " " + scope, () -> token().member(institution).claim("scope", scope).sign());
  }

  /**
   * A token of the secretariat's client, with all scopes and no institution.
   *
   * @return the compact token, without "Bearer"
   */
  public static String secretariat() {
    return kept("secretariat", () -> token().sign());
  }

  /** The token that was signed for this caller a moment ago, or a new one. */
  static String kept(String caller, Supplier<String> signed) {
    Instant now = TestClock.notAhead();
    return KEPT_TOKENS
        .compute(
            caller,
            (key, old) ->
                old != null && now.isBefore(old.until())
                    ? old
                    : new Kept(signed.get(), now.plus(KEPT)))
        .token();
  }

  /**
   * The beginning of any token: the secretariat's, right in everything.
   *
   * @return a builder, with which each claim and header can be made wrong
   */
  public static TokenBuilder token() {
    return new TokenBuilder(TestIssuer.key())
        .claim("iss", TestIssuer.issuer())
        .claim("aud", "caspian")
        .client("secretariat")
        .claim("roles", List.of("SECRETARIAT"))
        .claim("scope", ALL_SCOPES);
  }
}
