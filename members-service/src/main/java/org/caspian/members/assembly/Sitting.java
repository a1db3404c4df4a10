package org.caspian.members.assembly;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An assembly as those see it who let it decide.
 *
 * @param startsOn the first day, at the place
 * @param place its time zone
 * @param isInSession whether it sits
 * @param isClosed whether it is over
 * @param present the members that are there
 * @param proxies who votes for whom: carriers by givers
 * @param motions what was moved
 */
public record Sitting(
    UUID id,
    LocalDate startsOn,
    ZoneId place,
    boolean isInSession,
    boolean isClosed,
    Set<UUID> present,
    Map<UUID, UUID> proxies,
    Set<UUID> motions) {

  static Sitting of(Assembly assembly) {
    return new Sitting(
        assembly.id(),
        assembly.startsOn(),
        ZoneId.of(assembly.profile().timeZone()),
        assembly.state() == AssemblyState.IN_SESSION,
        assembly.state() == AssemblyState.CLOSED,
        assembly.presentMembers(),
        assembly.proxiesInForce(),
        assembly.motionIds());
  }
}
