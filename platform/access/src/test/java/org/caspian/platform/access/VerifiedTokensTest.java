package org.caspian.platform.access;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private Instant now = NOON;
  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final VerifiedTokens verified = new VerifiedTokens(clock);

  private static AccessToken expiringAt(Instant expiry) {
    return new AccessToken(
        "1",
        "office",
        Optional.empty(),
        Set.of(Role.SECRETARIAT),
        Set.of(),
        NOON,
        expiry,
        Optional.empty());
  }

  @Test
  void theVerySameTextCounts() {
    verified.add("a.b.c", expiringAt(NOON.plusSeconds(600)));

    assertTrue(verified.find("a.b.c").isPresent());
    assertTrue(verified.find("a.b.C").isEmpty());
    assertTrue(verified.find("a.b.").isEmpty());
  }

  @Test
  void forAWhile() {
    verified.add("a.b.c", expiringAt(NOON.plusSeconds(600)));

    now = NOON.plus(VerifiedTokens.KEPT).minusMillis(1);
    assertTrue(verified.find("a.b.c").isPresent());
    now = NOON.plus(VerifiedTokens.KEPT);
    assertTrue(verified.find("a.b.c").isEmpty());
  }

  @Test
  void butNotBeyondItsExpiry() {
    verified.add("a.b.c", expiringAt(NOON.plusSeconds(5)));

    now = NOON.plusSeconds(5);

    assertTrue(verified.find("a.b.c").isEmpty());
  }

  @Test
  void thereIsAnEndToHowManyAreKept() {
    AccessToken token = expiringAt(NOON.plus(Duration.ofHours(1)));
    for (int i = 0; i < VerifiedTokens.MAX; i++) {
      verified.add("t" + i, token);
    }
    assertTrue(verified.find("t0").isPresent());

    verified.add("one more", token);

    assertTrue(verified.find("t0").isEmpty());
    assertTrue(verified.find("one more").isPresent());
  }
}
