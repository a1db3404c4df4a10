package org.caspian.mobility.agreement.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Actor;

/**
 * What a person did in the name of an institution, through one of its clients.
 *
 * @param caller the client that told us
 * @param actor the person, for whom the institution vouches
 * @param at when we were told
 */
public record Act(Caller caller, Actor actor, Instant at) {

  /**
   * The party in whose name it was done: the caller's institution, or one that was merged into it.
   */
  UUID party(Set<UUID> parties) {
    return caller.among(parties).orElseGet(caller::requireInstitution);
  }
}
