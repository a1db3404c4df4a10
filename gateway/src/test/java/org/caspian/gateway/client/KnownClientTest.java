package org.caspian.gateway.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caspian.gateway.client.KnownClient.KnownSecret;
import org.caspian.platform.access.Role;
import org.junit.jupiter.api.Test;

class KnownClientTest {

  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

  private final KnownSecret lasting = new KnownSecret(new UUID(0, 1), hash("lasting"), null);
  private final KnownSecret ending =
      new KnownSecret(new UUID(0, 2), hash("ending"), NOW.plus(Duration.ofHours(1)));
  private final KnownClient client =
      new KnownClient(
          new UUID(0, 3),
          new ApiClient(
              "client",
              Optional.empty(),
              Role.SECRETARIAT,
              EnumSet.of(ApiScope.CHANGES_READ),
              false),
          List.of(),
          List.of(lasting, ending));

  @Test
  void provesItselfByEachOfItsSecrets() {
    assertEquals(Optional.of(lasting.id()), shown("lasting", NOW));
    assertEquals(Optional.of(ending.id()), shown("ending", NOW));
  }

  @Test
  void doesNotProveItselfByAnother() {
    assertEquals(Optional.empty(), shown("other", NOW));
  }

  @Test
  void doesNotProveItselfByOneThatHasExpired() {
    Instant end = ending.expiresAt();

    assertEquals(Optional.of(ending.id()), shown("ending", end.minusMillis(1)));
    assertEquals(Optional.empty(), shown("ending", end));
    assertEquals(Optional.of(lasting.id()), shown("lasting", end));
  }

  @Test
  void isNotNobody() {
    assertEquals(Optional.empty(), KnownClient.NOBODY.proves(new byte[32], NOW));
  }

  private Optional<UUID> shown(String secret, Instant at) {
    return client.proves(hash(secret), at).map(ProvenClient::secretId);
  }

  private static byte[] hash(String secret) {
    return ClientSecret.hash(secret);
  }
}
