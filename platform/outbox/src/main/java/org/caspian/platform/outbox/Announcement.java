package org.caspian.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * The present state of a root, to be announced again.
 *
 * @param key the root's id
 * @param version the root's present version
 * @param changedAt when the root last changed
 * @param message the message that tells its whole state; of its type only the topic counts, unless
 *     the root was never announced before
 */
public record Announcement(UUID key, long version, Instant changedAt, OutboxMessage message) {}
