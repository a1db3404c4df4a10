package org.caspian.bench.faults.check;

import java.util.List;

/** Looks for violations of one kind. */
interface Check {

  /** What it has found; empty when all is well. */
  List<Violation> of(Case given);
}
