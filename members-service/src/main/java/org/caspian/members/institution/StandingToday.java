package org.caspian.members.institution;

import java.util.Map;
import java.util.UUID;

/**
 * How institutions that the register has stand today at the association; the feature {@code
 * standing} works it out. It sees what the running transaction has changed.
 */
public interface StandingToday {

  /** With all that is forbidden to it. */
  Standing of(UUID institution);

  /** The same of every institution of which there is more to say than that it is no member. */
  Map<UUID, Standing> all();

  /** Without what only a suspension forbids. */
  Standing besideSuspension(UUID institution);

  /** The same of all those. */
  Map<UUID, Standing> besideSuspension();
}
