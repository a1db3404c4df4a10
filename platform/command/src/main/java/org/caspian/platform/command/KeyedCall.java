package org.caspian.platform.command;

/**
 * A call with an idempotency key.
 *
 * @param key the key
 * @param request what a repeat of the key has to agree in
 */
record KeyedCall(IdempotencyKey key, Fingerprint request) {}
