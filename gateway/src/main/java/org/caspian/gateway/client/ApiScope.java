package org.caspian.gateway.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.platform.access.Role;

/** What an access token may be used for: the scopes that there are. */
public enum ApiScope {
  MEMBERS_READ("members:read"),
  MEMBERS_WRITE("members:write"),
  MOBILITY_READ("mobility:read"),
  MOBILITY_WRITE("mobility:write"),
  PROJECTS_READ("projects:read"),
  PROJECTS_WRITE("projects:write"),
  EVENTS_READ("events:read"),
  EVENTS_WRITE("events:write"),
  CHANGES_READ("changes:read"),
  WEBHOOKS_WRITE("webhooks:write"),
  CLIENTS_READ("clients:read"),
  CLIENTS_WRITE("clients:write");

  private static final Set<ApiScope> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(ApiScope.class));
  private static final Set<ApiScope> WITHOUT_CLIENTS =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CLIENTS_WRITE)));

  private final String text;

  ApiScope(String text) {
    this.text = text;
  }

  /** The scope as tokens carry it, a scope-token of RFC 6749 section 3.3. */
  @JsonValue
  public String text() {
    return text;
  }

  /** The scope of this spelling; empty when there is none. */
  public static Optional<ApiScope> of(String text) {
    return Stream.of(values()).filter(scope -> scope.text.equals(text)).findFirst();
  }

  /** The names as {@code scope} has them: separated by single spaces (RFC 6749 section 3.3). */
  public static String join(Set<ApiScope> scopes) {
    return scopes.stream().map(ApiScope::text).collect(Collectors.joining(" "));
  }

  /**
   * What a client of this role has when nobody says what it is for. To manage the clients of a
   * member is said.
   */
  static Set<ApiScope> unsaid(Role role) {
    return switch (role) {
      case SECRETARIAT -> ALL;
      case MEMBER -> WITHOUT_CLIENTS;
    };
  }
}
