package org.caspian.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private static final Optional<UUID> OURS = Optional.of(new UUID(0, 1));
  private static final Optional<UUID> THEIRS = Optional.of(new UUID(0, 2));

  private final PassingNanos time = new PassingNanos();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private int gateways = 1;
  private final Limits limits = of(SmallLimits.ONCE);

  private Limits of(LimitsConfig config) {
    return new Limits(config, () -> gateways, metrics, time);
  }

  private Standing read(String client) {
    return limits.spend(Kind.READ, client, OURS);
  }

  /** How many reads of a client are allowed until one is not. */
  private int readsUntilRefused(String client) {
    return (int) IntStream.range(0, 100).takeWhile(i -> read(client).isAllowed()).count();
  }

  @Test
  void aClientMayUseItsWholeQuotaAtOnceAndNoMore() {
    assertEquals(4, readsUntilRefused("a"));
    assertFalse(read("a").isAllowed());
  }

  @Test
  void whatWasUsedComesBackEvenly() {
    readsUntilRefused("a");

    time.pass(Duration.ofMillis(500));

    assertEquals(1, readsUntilRefused("a"));
    time.pass(Duration.ofSeconds(2));
    assertEquals(4, readsUntilRefused("a"));
  }

  @Test
  void theClientsOfAnInstitutionHaveNoMoreTogetherThanIt() {
    assertEquals(4, readsUntilRefused("a"));

    assertEquals(2, readsUntilRefused("b"));
    assertTrue(limits.spend(Kind.READ, "c", THEIRS).isAllowed());
    assertTrue(limits.spend(Kind.READ, "d", Optional.empty()).isAllowed());
  }

  @Test
  void whatTheInstitutionMayNotCostsTheClientNothing() {
    readsUntilRefused("a");
    readsUntilRefused("b");
    IntStream.range(0, 10).forEach(i -> assertFalse(read("b").isAllowed()));

    time.pass(Duration.ofMillis(334));

    assertEquals("\"read-institution\";r=0;t=2", read("b").limit());
  }

  @Test
  void oneKindLeavesTheOthersAlone() {
    readsUntilRefused("a");

    assertTrue(limits.spend(Kind.WRITE, "a", OURS).isAllowed());
    assertTrue(limits.spend(Kind.BULK, "a", OURS).isAllowed());
    assertTrue(limits.spend(Kind.TOKEN, "a", OURS).isAllowed());
  }

  @Test
  void theCallerIsToldBothLimitsAndTheOneThatIsNearer() {
    Standing first = read("a");

    assertEquals(
        List.of(
            new RateLimitField("read-client", Map.of("q", 4L, "w", 2L)),
            new RateLimitField("read-institution", Map.of("q", 6L, "w", 2L))),
        RateLimitField.parse(first.policy()));
    assertEquals(
        new RateLimitField("read-client", Map.of("r", 3L, "t", 1L)),
        RateLimitField.only(first.limit()));
    readsUntilRefused("a");
    assertEquals("read-institution", RateLimitField.only(read("b").limit()).policy());
  }

  @Test
  void whoComesWhenItWasToldToIsLetIn() {
    IntStream.range(0, 2).forEach(i -> limits.spend(Kind.WRITE, "a", OURS));
    Standing refused = limits.spend(Kind.WRITE, "a", OURS);
    assertEquals(Duration.ofSeconds(5), refused.pause());
    assertEquals(5, RateLimitField.only(refused.limit()).get("t"));
    assertEquals("5", refused.refusal().headers().get("Retry-After"));

    time.pass(Duration.ofSeconds(4));
    assertFalse(limits.spend(Kind.WRITE, "a", OURS).isAllowed());
    time.pass(Duration.ofSeconds(1));
    assertTrue(limits.spend(Kind.WRITE, "a", OURS).isAllowed());
  }

  @Test
  void ofTwoGatewaysEachGrantsHalf() {
    gateways = 2;

    assertEquals(2, readsUntilRefused("a"));
    assertEquals("\"read-client\";q=2;w=2, \"read-institution\";q=3;w=2", read("a").policy());
  }

  @Test
  void whatIsLeftStaysTheSamePartWhenAGatewayComesOrGoes() {
    read("a");
    read("a");

    gateways = 2;
    assertEquals(1, readsUntilRefused("a"));
    time.pass(Duration.ofSeconds(2));
    gateways = 1;
    assertEquals(4, readsUntilRefused("a"));
  }

  @Test
  void ofManyGatewaysEachStillGrantsSomething() {
    gateways = 100;

    assertEquals(1, readsUntilRefused("a"));
  }

  @Test
  void theFactorMultipliesAll() {
    Limits tenfold = of(new SmallLimits(10));

    assertEquals(
        "\"bulk-client\";q=10;w=60, \"bulk-institution\";q=10;w=60",
        tenfold.spend(Kind.BULK, "a", OURS).policy());
  }

  @Test
  void refusalsAreCountedByKindAndScopeAndNotByClient() {
    readsUntilRefused("a");
    readsUntilRefused("b");

    assertEquals(1, counted("client"));
    assertEquals(1, counted("institution"));
    assertEquals(2, metrics.getMeters().size());
  }

  private double counted(String scope) {
    return metrics.counter("gateway_limited", "kind", "read", "scope", scope).count();
  }

  @Test
  void budgetsThatNobodyUsesAreForgotten() {
    Budgets<Integer> budgets = new Budgets<>(Duration.ofSeconds(2), 10, time);
    Quota quota = new Quota(4, Duration.ofSeconds(2));
    IntStream.range(0, 100).forEach(holder -> budgets.spend(holder, quota));
    assertEquals(10, budgets.size());

    time.pass(Duration.ofSeconds(5));

    assertEquals(0, budgets.size());
  }

  @Test
  void nothingInNoTimeIsNoQuota() {
    assertThrows(IllegalArgumentException.class, () -> new Quota(0, Duration.ofSeconds(1)));
    assertThrows(IllegalArgumentException.class, () -> new Quota(1, Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> new Quota(1, Duration.ofMillis(1500)));
  }
}
