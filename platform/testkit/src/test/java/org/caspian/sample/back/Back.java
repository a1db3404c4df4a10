package org.caspian.sample.back;

import org.caspian.sample.there.There;

/** Half of a cycle of packages. */
public class Back {

  /** The other half. */
  public There there() {
    return new There();
  }
}
