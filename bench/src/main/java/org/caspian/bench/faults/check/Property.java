package org.caspian.bench.faults.check;

/** What has to hold whatever happens. */
public enum Property {
  /** What was acknowledged is there. */
  LOST_WRITES("lost acknowledged writes"),
  /** One key has one effect. */
  WRITES_TWICE("writes applied twice"),
  /** Every version of every object is told, and everybody who listens heard of it. */
  MESSAGES_LOST("messages lost"),
  /** Each message is taken in once by each service, and told once by the feed. */
  MESSAGES_TWICE("messages applied twice"),
  /** The versions of an object are told in their order. */
  ORDER("order violations per aggregate"),
  /** Nobody is given what is not there. */
  OVER_THE_LIMIT("seats or places over the limit"),
  /** Copies are as their source is. */
  COPIES("read copies that differ from their source"),
  /** What belongs together happened together. */
  HALF_DONE("half-done writes"),
  /** Whatever breaks, callers are told what, and never that nobody thought of it. */
  INTERNAL_ERRORS("answers 500"),
  /** A token is good until it expires, whatever becomes of the key that signed it. */
  TOKENS_REFUSED("401 for tokens in force"),
  /** When all parts are healthy, every caller gets an answer. */
  UNCLEAR("writes without a clear answer to the end"),
  /** When nobody writes any more, nothing waits. */
  UNREST("not quiet after healing");

  private final String label;

  Property(String label) {
    this.label = label;
  }

  /**
   * What is counted.
   *
   * @return words for a table
   */
  public String label() {
    return label;
  }
}
