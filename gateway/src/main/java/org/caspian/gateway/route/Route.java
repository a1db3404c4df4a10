package org.caspian.gateway.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A service: what it serves, and the instances that serve it. */
public final class Route {

  private final String name;
  private final Set<String> prefixes;
  private final List<Upstream> upstreams;
  private final AtomicInteger turn = new AtomicInteger();

  Route(String name, Set<String> prefixes, List<Upstream> upstreams) {
    this.name = name;
    this.prefixes = Set.copyOf(prefixes);
    this.upstreams = List.copyOf(upstreams);
  }

  /** The service's name, as the configuration has it. */
  public String name() {
    return name;
  }

  /** The first path segments under {@code /v1} that the service serves. */
  public Set<String> prefixes() {
    return prefixes;
  }

  /** All instances, in the order of the configuration. */
  public List<Upstream> upstreams() {
    return upstreams;
  }

  /**
   * The instances in the order in which this request should try them. Each call begins with the
   * next instance, so that the load goes round.
   */
  public List<Upstream> inTurn() {
    if (upstreams.size() < 2) {
      return upstreams;
    }
    List<Upstream> order = new ArrayList<>(upstreams);
    Collections.rotate(order, -Math.floorMod(turn.getAndIncrement(), upstreams.size()));
    return order;
  }
}
