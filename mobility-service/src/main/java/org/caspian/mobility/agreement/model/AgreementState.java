package org.caspian.mobility.agreement.model;

/** Where an agreement stands as a whole. */
public enum AgreementState {
  /** Its first version waits for the other party. */
  PROPOSED,
  /** All parties have approved the same version: it is in force. */
  APPROVED,
  /** The other party said no, with a reason. */
  REJECTED,
  /** The proposer took it back before it was approved. */
  WITHDRAWN
}
