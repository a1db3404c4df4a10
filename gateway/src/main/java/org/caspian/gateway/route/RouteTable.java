package org.caspian.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides by the first path segment under {@code /v1} which service a path belongs to. */
public final class RouteTable {

  /** What the gateway serves itself, by the first segment of the path; that of "/" is empty. */
  private static final Set<String> OWN =
      Set.of("", "oauth2", ".well-known", "openapi.json", "docs", "problems");

  /** What the gateway serves itself under {@code /v1}. */
  static final Set<String> OWN_PREFIXES = Set.of("clients", "changes", "signing-keys", "status");

  /** Those of them that are open to anybody. */
  private static final Set<String> OPEN_PREFIXES = Set.of("status");

  private final List<Route> routes;
  private final Map<String, Route> byPrefix = new HashMap<>();

  /**
   * A table of these services.
   *
   * @throws IllegalArgumentException if two of them, or one and the gateway, claim the same paths,
   *     or an address cannot be read
   */
  public RouteTable(Map<String, RoutesConfig.Service> services) {
    List<Route> read = new ArrayList<>();
    services.forEach((name, service) -> read.add(route(name, service)));
    routes = List.copyOf(read);
    for (Route route : routes) {
      for (String prefix : route.prefixes()) {
        Route other = byPrefix.put(prefix, route);
        if (other != null || OWN_PREFIXES.contains(prefix)) {
          String owner = other == null ? "the gateway" : other.name();
          throw new IllegalArgumentException(
              "/v1/" + prefix + " is claimed by " + route.name() + " and by " + owner);
        }
      }
    }
  }

  private static Route route(String name, RoutesConfig.Service service) {
    List<Upstream> upstreams =
        service.upstreams().orElse(List.of()).stream().map(Upstream::parse).toList();
    return new Route(name, service.prefixes(), upstreams, sizes(service));
  }

  private static OwnSizes sizes(RoutesConfig.Service service) {
    return new OwnSizes(
        service.maxBody().map(MemorySize::asLongValue),
        service.maxImportBody().map(MemorySize::asLongValue),
        service.maxHeaders().map(MemorySize::asLongValue));
  }

  /** All services. */
  public List<Route> routes() {
    return routes;
  }

  /** Whether the gateway answers the path itself. */
  public boolean isOwn(CanonicalPath path) {
    return path.isVersioned()
        ? path.prefix().filter(OWN_PREFIXES::contains).isPresent()
        : OWN.contains(path.segments().getFirst());
  }

  /** Whether a path of the gateway is open to anybody, so that no token is looked at. */
  public boolean isOpen(CanonicalPath path) {
    return !path.isVersioned() || path.prefix().filter(OPEN_PREFIXES::contains).isPresent();
  }

  /** Whether a path that is open to anybody takes bodies: those of OAuth are forms. */
  public boolean takesForms(CanonicalPath path) {
    return path.segments().getFirst().equals("oauth2");
  }

  /** The service that the path belongs to. */
  public Optional<Route> find(CanonicalPath path) {
    return path.prefix().map(byPrefix::get);
  }

  /** Makes the table of the configuration; a wrong one stops the start. */
  @ApplicationScoped
  static class Producer {

    @Produces
    @Singleton
    RouteTable routeTable(RoutesConfig config) {
      return new RouteTable(config.services());
    }
  }
}
