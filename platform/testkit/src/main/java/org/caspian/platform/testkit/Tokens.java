package org.caspian.platform.testkit;

import java.util.List;
import java.util.UUID;

/** Access tokens as the gateway issues them (RFC 9068), signed by the {@link TestIssuer}. */
public final class Tokens {

  private static final String ALL_SCOPES =
      "members:read members:write mobility:read mobility:write projects:read projects:write"
          + " events:read events:write changes:read webhooks:write clients:write";

  private Tokens() {}

  /**
   * A token of an institution's client, with all scopes.
   *
   * @param institution the institution that the client belongs to
   * @return the compact token, without "Bearer"
   */
  public static String member(UUID institution) {
    return token().member(institution).sign();
  }

  /**
   * A token of an institution's client.
   *
   * @param institution the institution that the client belongs to
   * @param scope the scopes, separated by spaces
   * @return the compact token, without "Bearer"
   */
  public static String member(UUID institution, String scope) {
    return token().member(institution).claim("scope", scope).sign();
  }

  /**
   * A token of the secretariat's client, with all scopes and no institution.
   *
   * @return the compact token, without "Bearer"
   */
  public static String secretariat() {
    return token().sign();
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
