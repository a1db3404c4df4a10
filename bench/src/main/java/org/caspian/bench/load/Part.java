package org.caspian.bench.load;

/** What can be measured by itself. */
enum Part {
  /** Issuing tokens, beside Keycloak and bare signatures. */
  TOKENS,
  /** GET of one institution: direct, through the gateway, through nginx, and as a bare query. */
  GET,
  /** The same with a list of 50. */
  LIST,
  /** Submitting nominations, beside the same statements in a transaction. */
  NOMINATION,
  /** From a commit to the commit in another service's database, beside the bare broker. */
  PROPAGATION,
  /** How fast a full outbox is emptied. */
  DRAIN,
  /** What others notice when one institution asks for more than it may. */
  FAIRNESS,
  /** Memory and start of each process. */
  PROCESSES;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
