package org.caspian.gateway.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a request for a token.
 *
 * @param id in order of time
 * @param clientId as the caller said
 * @param outcome what came of it
 * @param error of OAuth; null if a token was issued
 * @param address from where
 * @param tokenId {@code jti}; null if none was issued
 * @param scope of the token; null if none was issued
 */
record TokenEvent(
    UUID id,
    Instant at,
    String clientId,
    TokenOutcome outcome,
    String error,
    String address,
    String tokenId,
    String scope) {}
