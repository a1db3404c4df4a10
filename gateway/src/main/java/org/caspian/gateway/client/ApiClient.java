package org.caspian.gateway.client;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Role;

/**
 * A client that showed its secret.
 *
 * @param institution for which it acts; empty for the secretariat
 * @param scopes all that it may ask for, in the order of {@link ApiScope}
 * @param proofRequired whether it gets only tokens that are bound to a key
 */
public record ApiClient(
    String clientId,
    Optional<UUID> institution,
    Role role,
    Set<ApiScope> scopes,
    boolean proofRequired) {}
