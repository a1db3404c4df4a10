package org.caspian.platform.access;

/** Where a service keeps what it knows of mergers; a bean of each service has it. */
public interface MergerSource {

  /** All mergers there are, as they are now. */
  Mergers read();
}
