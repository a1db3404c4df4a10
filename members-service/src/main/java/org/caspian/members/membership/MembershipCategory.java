package org.caspian.members.membership;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.caspian.members.institution.Effect;

/** What kind of member an institution is, and what is not for its kind. */
public enum MembershipCategory {
  /** With a vote and all offices. */
  FULL,
  /** Takes part in all work, without a vote. */
  ASSOCIATE,
  /** Is there to listen, from inside or outside of the region. */
  OBSERVER,
  /** Honoured by the association. */
  HONORARY,
  /** On probation, before the assembly makes it a full member. */
  CANDIDATE;

  /** What is forbidden to members of this kind: all but full ones neither vote nor hold offices. */
  public Set<Effect> effects() {
    return this == FULL
        ? Set.of()
        : Collections.unmodifiableSet(EnumSet.of(Effect.VOTE, Effect.OFFICE));
  }

  /** Whether a member of the same country has to endorse who wants to become one. */
  boolean isOfTheRegion() {
    return this != OBSERVER && this != HONORARY;
  }
}
