package org.caspian.gateway.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Role;

/**
 * A client that showed its secret.
 *
 * @param institution for which it acts; empty for the secretariat
 * @param scopes all that it may ask for, in the order of {@link ApiScope}
 */
public record ApiClient(
    String clientId, Optional<UUID> institution, Role role, Set<ApiScope> scopes) {

  /** What a client may sign its assertions with (RFC 7518, RFC 8037). */
  public static final List<String> SIGNING_ALGORITHMS = ClientKeys.algorithms();
}
