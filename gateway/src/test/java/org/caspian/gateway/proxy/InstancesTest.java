package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.caspian.gateway.route.OwnSizes;
import org.caspian.gateway.route.Route;
import org.caspian.gateway.route.Upstream;
import org.junit.jupiter.api.Test;

class InstancesTest {

  private static final Throwable LEAVES = new IllegalStateException("it leaves");

  private final AtomicLong now = new AtomicLong();
  private final Instances instances =
      new Instances(
          new Route(
              "members",
              Set.of("x"),
              Stream.of("a:1", "b:1", "c:1").map(Upstream::parse).toList(),
              OwnSizes.NONE),
          now::get);
  private final Instance a = instances.all().get(0);
  private final Instance b = instances.all().get(1);
  private final Instance c = instances.all().get(2);

  private static void fail(Instance instance) {
    for (int i = 0; i < Breaker.FAILURES; i++) {
      instance.failed(new IllegalStateException());
    }
  }

  @Test
  void whereNothingIsToDoTheyTakeTurns() {
    assertEquals(List.of(a, b, c), instances.inOrder());
    assertEquals(List.of(b, c, a), instances.inOrder());
    assertEquals(List.of(c, a, b), instances.inOrder());
    assertEquals(List.of(a, b, c), instances.inOrder());
  }

  @Test
  void whoHasLeastToDoComesFirst() {
    a.entered();
    a.entered();
    b.entered();

    assertEquals(List.of(c, b, a), instances.inOrder());

    a.left();
    a.left();
    c.entered();
    c.entered();

    assertEquals(List.of(a, b, c), instances.inOrder());
  }

  @Test
  void whoIsNotReadyIsLeftOut() {
    b.notReady(LEAVES);

    assertEquals(Set.of(a, c), Set.copyOf(instances.inOrder()));

    b.ready();

    assertEquals(3, instances.inOrder().size());
  }

  @Test
  void ifNoneIsReadyAllAreTried() {
    instances.all().forEach(instance -> instance.notReady(LEAVES));

    assertEquals(3, instances.inOrder().size());
  }

  @Test
  void whoFailedManyTimesIsLeftOutForAPause() {
    fail(b);

    assertEquals(Set.of(a, c), Set.copyOf(instances.inOrder()));

    now.addAndGet(Breaker.PAUSE.toNanos());

    assertEquals(3, instances.inOrder().size());
  }

  @Test
  void ifOnlyThatOneIsReadyTheOthersAreTried() {
    fail(b);
    a.notReady(LEAVES);
    c.notReady(LEAVES);

    assertEquals(Set.of(a, c), Set.copyOf(instances.inOrder()));
  }

  @Test
  void ifAllFailedNoneIsTried() {
    instances.all().forEach(InstancesTest::fail);

    assertEquals(List.of(), instances.inOrder());
  }
}
