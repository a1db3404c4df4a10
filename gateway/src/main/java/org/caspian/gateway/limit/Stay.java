package org.caspian.gateway.limit;

import java.time.Duration;

/**
 * A request that is inside a room.
 *
 * @param waited for its turn
 * @param end makes room for the next one; again: nothing
 */
public record Stay(Duration waited, Runnable end) {}
