package org.caspian.bench.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.caspian.bench.faults.SmallPlatform.Reply;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ATokenThatIsRefusedTest {

  private final SmallPlatform platform = new SmallPlatform();
  private final Api api = new Api(List.of(platform.address()));

  @BeforeEach
  void refuse() {
    platform.willAnswer(new Reply(401, "{\"code\": \"unauthorized\"}"));
  }

  @AfterEach
  void end() {
    platform.close();
  }

  @Test
  void isToldOfWithItsKeyWhileItIsInForce() {
    write();

    assertEquals(1, api.refusedTokens().size());
    String told = api.refusedTokens().getFirst();
    assertTrue(told.contains("/v1/things") && told.contains("key-1"), told);
  }

  /** A clock may be five minutes ahead. */
  @Test
  void isNotToldOfWhenItMayHaveExpiredByTheClockOfAnInstance() {
    platform.tokensLiveFor(299);

    write();

    assertEquals(List.of(), api.refusedTokens());
  }

  private void write() {
    api.post(
        new Caller("client", "secret", null),
        "/v1/things",
        Json.tree(List.of()),
        "key",
        Duration.ofSeconds(5));
  }
}
