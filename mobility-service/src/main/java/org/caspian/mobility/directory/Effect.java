package org.caspian.mobility.directory;

/**
 * What a suspension may forbid, as far as mobility is concerned. Institutions carry other effects
 * too, which are kept and mean nothing here.
 */
public enum Effect {
  /** No new nominations from the institution or to it; what was nominated goes on. */
  NEW_NOMINATIONS
}
