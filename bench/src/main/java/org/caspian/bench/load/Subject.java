package org.caspian.bench.load;

import java.time.Duration;

/** Something whose speed is measured. */
interface Subject {

  /** What it is called in the report. */
  String name();

  /** Has it work for so long. */
  Sample measure(Duration length);
}
