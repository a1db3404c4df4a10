package org.caspian.bench.faults;

/** Faults of one lane come one after the other; the lanes run side by side. */
enum Lane {
  /** Something that others need is away for a while. */
  OUTAGES,
  /** A process dies and is started again. */
  DEATHS,
  /** Messages come that should not. */
  MESSAGES,
  /** Another key signs the tokens. */
  KEYS
}
