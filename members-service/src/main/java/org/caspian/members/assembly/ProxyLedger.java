package org.caspian.members.assembly;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;

/**
 * Who votes for whom at an assembly, and whether one more proxy may be given.
 *
 * @param inForce carriers by givers
 * @param present the members that are there
 * @param limit how many proxies one member carries at most, 0 if none
 */
record ProxyLedger(Map<UUID, UUID> inForce, Set<UUID> present, int limit) {

  ProxyLedger {
    inForce = Map.copyOf(inForce);
    present = Set.copyOf(present);
  }

  /**
   * Why this proxy may not be given: whoever is there votes itself; one vote is given once; nobody
   * passes on a vote that was given to it, or carries votes and gives its own away; nobody carries
   * more than the limit.
   */
  Optional<ProblemException> refusal(GiveProxy asked) {
    if (asked.giver().equals(asked.carrier())) {
      return Optional.of(AssemblyProblems.proxyToItself());
    }
    if (present.contains(asked.giver())) {
      return Optional.of(
          new ProblemException(AssemblyProblems.GIVER_IS_PRESENT, "It can vote itself."));
    }
    if (inForce.containsKey(asked.giver())) {
      return Optional.of(
          new ProblemException(
              AssemblyProblems.PROXY_GIVEN,
              "Its vote is with " + inForce.get(asked.giver()) + "."));
    }
    if (inForce.containsValue(asked.giver())) {
      return Optional.of(chain("The giver votes for another member."));
    }
    if (inForce.containsKey(asked.carrier())) {
      return Optional.of(chain("The carrier has given its own vote away."));
    }
    return carriedBy(asked.carrier()) < limit
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                AssemblyProblems.PROXY_LIMIT, "One member carries at most " + limit + "."));
  }

  /**
   * Refuses it.
   *
   * @throws ProblemException what {@link #refusal} says
   */
  void require(GiveProxy asked) {
    refusal(asked)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private long carriedBy(UUID carrier) {
    return inForce.values().stream().filter(carrier::equals).count();
  }

  private static ProblemException chain(String detail) {
    return new ProblemException(AssemblyProblems.PROXY_CHAIN, detail);
  }
}
