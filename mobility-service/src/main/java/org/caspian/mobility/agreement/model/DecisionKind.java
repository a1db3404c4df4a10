package org.caspian.mobility.agreement.model;

/** What a party said of a version. */
public enum DecisionKind {
  /** Yes to these terms. */
  APPROVAL,
  /** No, with a reason. */
  REJECTION,
  /** The proposer takes its proposal back. */
  WITHDRAWAL
}
