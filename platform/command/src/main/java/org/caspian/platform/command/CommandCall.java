package org.caspian.platform.command;

import java.util.Optional;

/**
 * One call of a command.
 *
 * @param name the operation, for the history
 * @param key the caller's idempotency key, if one was sent
 * @param request what a repeat of the key has to agree in
 * @param conditional whether {@code If-Match} was sent
 */
record CommandCall(
    String name, Optional<IdempotencyKey> key, Fingerprint request, boolean conditional) {}
