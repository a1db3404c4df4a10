package org.caspian.platform.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A proof of possession whose signature is right, and which was made for this request.
 *
 * @param thumbprint of the key that made it (RFC 7638, SHA-256)
 * @param id {@code jti}
 * @param issuedAt {@code iat}, by the clock of the client
 * @param tokenHash {@code ath}: the SHA-256 of the token that it is sent with, in base64url
 * @param nonce what the gateway told the client to put into it
 */
public record DpopProof(
    String thumbprint,
    String id,
    Instant issuedAt,
    Optional<String> tokenHash,
    Optional<String> nonce) {}
