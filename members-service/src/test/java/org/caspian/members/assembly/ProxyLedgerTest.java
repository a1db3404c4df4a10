package org.caspian.members.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.junit.jupiter.api.Test;

class ProxyLedgerTest {

  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID C = new UUID(0, 3);

  @Test
  void whoIsAbsentGivesItsVote() {
    assertEquals(Optional.empty(), refusal(Map.of(), Set.of(B), 1, A, B));
  }

  @Test
  void whoIsPresentVotesItself() {
    assertEquals(Optional.of("giver-is-present"), refusal(Map.of(), Set.of(A), 1, A, B));
  }

  @Test
  void aVoteIsGivenOnce() {
    assertEquals(Optional.of("proxy-given"), refusal(Map.of(A, B), Set.of(), 2, A, C));
  }

  @Test
  void aVoteIsNotGivenOn() {
    assertEquals(Optional.of("proxy-chain"), refusal(Map.of(A, B), Set.of(), 2, B, C));
    assertEquals(Optional.of("proxy-chain"), refusal(Map.of(A, B), Set.of(), 2, C, A));
  }

  @Test
  void aCarrierHasAsManyAsTheLimit() {
    assertEquals(Optional.of("proxy-limit"), refusal(Map.of(A, B), Set.of(), 1, C, B));
    assertEquals(Optional.empty(), refusal(Map.of(A, B), Set.of(), 2, C, B));
    assertEquals(Optional.of("proxy-limit"), refusal(Map.of(), Set.of(), 0, A, B));
  }

  @Test
  void nobodyIsItsOwnProxy() {
    assertEquals(Optional.of("rule-violated"), refusal(Map.of(), Set.of(), 1, A, A));
  }

  private static Optional<String> refusal(
      Map<UUID, UUID> inForce, Set<UUID> present, int limit, UUID giver, UUID carrier) {
    return new ProxyLedger(inForce, present, limit)
        .refusal(new GiveProxy(giver, carrier))
        .map(ProblemException::type)
        .map(type -> type.code());
  }
}
