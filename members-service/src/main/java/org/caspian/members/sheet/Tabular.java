package org.caspian.members.sheet;

/**
 * An answer that can be had as a sheet too: who accepts {@code text/csv} gets that. Columns are
 * added, never taken away or renamed.
 */
public interface Tabular {

  /** Its rows. */
  Sheet sheet();
}
