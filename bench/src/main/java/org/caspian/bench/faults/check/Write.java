package org.caspian.bench.faults.check;

import java.time.Instant;
import java.util.List;

/**
 * A write as its caller knows it: what was asked under one idempotency key, and what was answered
 * in the end. A line of the journal.
 *
 * @param key the idempotency key, of this write only
 * @param client the client that sent it
 * @param operation what it is, for people
 * @param path where it was sent
 * @param sentAt when it was sent first
 * @param clearAt when its outcome was known
 * @param outcome what is known of it
 * @param status the last status; 0 when no answer came, -1 when there was no connection
 * @param code the code of the problem; null where there was none
 * @param tries how often it was sent
 * @param internalErrors how many answers were 500
 * @param effects what it changed; of an acknowledged write only
 */
public record Write(
    String key,
    String client,
    String operation,
    String path,
    Instant sentAt,
    Instant clearAt,
    Outcome outcome,
    int status,
    String code,
    int tries,
    int internalErrors,
    List<Effect> effects) {

  /** What a caller knows of a write. */
  public enum Outcome {
    /** It happened: the platform said so. */
    ACKNOWLEDGED,
    /** It did not happen, and nobody is to think that it did. */
    REFUSED,
    /** Nobody has told. It may have happened, once. */
    UNCLEAR
  }

  /** Copies the list. */
  public Write {
    effects = List.copyOf(effects);
  }

  /**
   * Whether the platform said that it happened.
   *
   * @return true when it did
   */
  public boolean isAcknowledged() {
    return outcome == Outcome.ACKNOWLEDGED;
  }
}
