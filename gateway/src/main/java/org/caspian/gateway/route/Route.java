package org.caspian.gateway.route;

import java.util.List;
import java.util.Set;

/**
 * A service: what it serves, and the instances that serve it.
 *
 * @param name the service's name, as the configuration has it
 * @param prefixes the first path segments under {@code /v1} that the service serves
 * @param upstreams all instances, in the order of the configuration
 * @param sizes how large requests to it may be, where the service has limits of its own
 */
public record Route(String name, Set<String> prefixes, List<Upstream> upstreams, OwnSizes sizes) {

  public Route {
    prefixes = Set.copyOf(prefixes);
    upstreams = List.copyOf(upstreams);
  }
}
