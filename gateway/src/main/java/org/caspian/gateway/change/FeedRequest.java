package org.caspian.gateway.change;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a reader asks of the feed.
 *
 * @param readable the audiences that the reader belongs to; empty: every entry, but for those about
 *     access, which does not change for who sees everything
 * @param types the types of entries asked for; empty: all
 * @param limit how many entries at most
 */
record FeedRequest(Optional<Set<UUID>> readable, Set<String> types, int limit) {}
