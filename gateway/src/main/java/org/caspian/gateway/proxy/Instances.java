package org.caspian.gateway.proxy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.caspian.gateway.route.Route;

/** The instances of a service, and which of them a request goes to. */
final class Instances {

  private final List<Instance> all;
  private final AtomicInteger turn = new AtomicInteger();

  Instances(Route route, LongSupplier nanoTime) {
    this.all =
        route.upstreams().stream()
            .map(upstream -> new Instance(route.name(), upstream, nanoTime))
            .toList();
  }

  /** All of them, in the order of the configuration. */
  List<Instance> all() {
    return all;
  }

  /**
   * Those worth a try, in the order in which this request should try them: who has the fewest
   * requests comes first, and where that is no difference, whose turn it is.
   *
   * <p>If none says that it is ready, all are tried: what is wrong they say better themselves.
   */
  List<Instance> inOrder() {
    List<Instance> order = new ArrayList<>(all);
    order.removeIf(instance -> !instance.admits());
    if (order.stream().anyMatch(Instance::isReady)) {
      order.removeIf(instance -> !instance.isReady());
    }
    if (order.size() > 1) {
      Collections.rotate(order, -Math.floorMod(turn.getAndIncrement(), order.size()));
      order.sort(Comparator.comparingInt(Instance::pending));
    }
    return order;
  }
}
