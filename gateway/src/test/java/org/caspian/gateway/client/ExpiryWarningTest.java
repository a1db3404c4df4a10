package org.caspian.gateway.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When the institution of a client is to be told that a secret of it will expire. */
class ExpiryWarningTest {

  private static final Instant MADE = Instant.parse("2026-11-26T09:00:00Z");
  private static final Instant EXPIRES = MADE.plus(Duration.ofDays(60));
  private static final List<Duration> BEFORE =
      List.of(Duration.ofDays(30), Duration.ofDays(7), Duration.ofDays(1));
  private static final UUID EXPIRING = new UUID(0, 3);

  private final Client client =
      Client.opened(
          new UUID(0, 1),
          new UUID(0, 2),
          new ClientIdentity("client", "secret"),
          Optional.of(new UUID(0, 9)),
          "A client",
          EnumSet.of(ApiScope.MEMBERS_READ),
          MADE,
          "who");

  @Test
  void itIsAtEachOfTheTimesAndOnce() {
    expiring(EXPIRES);

    assertFalse(isToldAt(29));
    assertTrue(isToldAt(30));
    assertFalse(isToldAt(30));
    assertFalse(isToldAt(52));
    assertTrue(isToldAt(53));
    assertTrue(isToldAt(59));
    assertFalse(isToldAt(59));
  }

  @Test
  void timesThatWereMissedAreToldOfOnce() {
    expiring(EXPIRES);

    assertTrue(isToldAt(59));
    assertFalse(isToldAt(59));
  }

  @Test
  void timesBeforeItWasMadeAreNone() {
    expiring(MADE.plus(Duration.ofDays(5)));

    assertFalse(isToldAt(0));
    assertFalse(isToldAt(3));
    assertTrue(isToldAt(4));
  }

  @Test
  void oneThatHasExpiredIsTooLate() {
    expiring(EXPIRES);

    assertFalse(isToldAt(60));
  }

  @Test
  void nobodyIsToldOfADisabledClient() {
    expiring(EXPIRES);
    client.disable(MADE, "who");

    assertFalse(isToldAt(30));
  }

  @Test
  void nobodyIsToldOfASecretThatIsGoodForGood() {
    expiring(null);

    assertFalse(isToldAt(30));
  }

  private void expiring(Instant at) {
    client.addSecret(EXPIRING, "another", at, MADE, "who");
  }

  private boolean isToldAt(int day) {
    Instant at = MADE.plus(Duration.ofDays(day));
    boolean due = client.isWarningDue(BEFORE, at);
    Optional<Secret> told = client.warnOfExpiry(BEFORE, at, "gateway");
    assertEquals(due, told.isPresent());
    told.ifPresent(secret -> assertEquals(EXPIRING, secret.id()));
    return due;
  }
}
