package org.caspian.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevokedTokensTest {

  private final SteppedClock clock = new SteppedClock();
  private final Instant begin = clock.instant();
  private final RevokedTokens revoked = new RevokedTokens(clock);

  @Test
  void areNoneAtFirst() {
    assertFalse(revoked.contains(token("1", "client")));
  }

  @Test
  void areThoseThatWereNamed() {
    revoked.revokeToken("1", begin.plusSeconds(60));

    assertTrue(revoked.contains(token("1", "client")));
    assertFalse(revoked.contains(token("2", "client")));
  }

  @Test
  void areAllOfAClientThatWasDisabled() {
    revoked.revokeClient("client", begin);

    assertTrue(revoked.contains(token("1", "client")));
    assertFalse(revoked.contains(token("2", "another")));
  }

  @Test
  void areNotRememberedWhenItWasLongAgo() {
    revoked.revokeToken("1", begin.minusSeconds(60));
    revoked.revokeClient("client", begin.minus(Duration.ofHours(2)));

    assertEquals(0, revoked.size());
  }

  @Test
  void areForgottenInTime() {
    revoked.revokeToken("1", begin.plusSeconds(600));
    revoked.revokeClient("client", begin);

    clock.step(Duration.ofSeconds(1_000));
    revoked.revokeToken("2", clock.instant().plusSeconds(600));
    assertEquals(2, revoked.size());

    clock.step(Duration.ofHours(2));
    revoked.revokeToken("3", clock.instant().plusSeconds(600));
    assertEquals(1, revoked.size());
  }

  private AccessToken token(String id, String client) {
    return new AccessToken(
        id,
        client,
        Optional.empty(),
        Set.of(Role.SECRETARIAT),
        Set.of(),
        begin.minusSeconds(1),
        begin.plusSeconds(599),
        Optional.empty());
  }
}
