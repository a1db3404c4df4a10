package org.caspian.gateway.change;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.outbox.InboundMessage;

/**
 * An entry of the feed that has no position yet.
 *
 * @param id the message's id, or one derived from it
 * @param type what happened
 * @param subject the URL path of what it happened to
 * @param aggregateVersion the version of the subject after it
 * @param time when it happened
 * @param audience who may read it
 * @param except audiences inside of {@code audience} that an entry about access does not concern;
 *     empty for what a message says
 */
record FeedEntry(
    UUID id,
    String type,
    String subject,
    long aggregateVersion,
    Instant time,
    Set<UUID> audience,
    Set<UUID> except) {

  /** What a message says. */
  static FeedEntry of(InboundMessage message) {
    return new FeedEntry(
        message.id(),
        message.type(),
        message.subject(),
        message.aggregateVersion(),
        message.time(),
        message.audience().ids(),
        Set.of());
  }

  /** That a message changed who may know of its subject. */
  static FeedEntry of(InboundMessage message, AccessEntry kind, AccessChange change) {
    return new FeedEntry(
        kind.id(message.id()),
        kind.type(),
        message.subject(),
        message.aggregateVersion(),
        message.time(),
        change.concerned(),
        change.except());
  }

  /** Whether it is about access. */
  boolean isAccess() {
    return !except.isEmpty();
  }
}
