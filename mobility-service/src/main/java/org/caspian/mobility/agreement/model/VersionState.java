package org.caspian.mobility.agreement.model;

/** Where one version of an agreement stands. */
public enum VersionState {
  /** Waits for the approval of the parties that did not propose it. */
  PROPOSED,
  /** All parties have approved it by number and hash. */
  APPROVED,
  /** A party said no, with a reason. */
  REJECTED,
  /** The proposer took it back before it was approved. */
  WITHDRAWN,
  /** A later version stands in its place. */
  SUPERSEDED
}
