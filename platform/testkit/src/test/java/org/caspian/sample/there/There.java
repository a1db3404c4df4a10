package org.caspian.sample.there;

import org.caspian.sample.back.Back;

/** Half of a cycle of packages. */
public class There {

  /** The other half. */
  public Back back() {
    return new Back();
  }
}
