package org.caspian.gateway.audit;

/** What came of a request for a token. */
public enum TokenOutcome {
  /** A token. */
  ISSUED,
  /** An error. */
  REFUSED
}
