package org.caspian.members.assembly;

import java.util.UUID;

/** What an assembly has to know of its ballots. */
public interface OpenBallots {

  /** Whether one is open for which the assembly has to sit. */
  boolean isOpenAt(UUID assembly);
}
