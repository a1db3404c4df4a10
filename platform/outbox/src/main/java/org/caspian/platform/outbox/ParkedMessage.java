package org.caspian.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that was tried often enough, for the operator.
 *
 * @param type null if it says none
 * @param error why the last try failed
 * @param behind how many later messages of its key wait behind it
 */
record ParkedMessage(
    String topic,
    String key,
    UUID messageId,
    String type,
    int tries,
    Instant receivedAt,
    Instant parkedAt,
    String error,
    long behind) {}
