package org.caspian.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which service serves what. In the environment {@code CASPIAN_ROUTES_MEMBERS_UPSTREAMS} names the
 * instances of the service {@code members}.
 */
@ConfigMapping(prefix = "caspian.routes")
public interface RoutesConfig {

  /** The services by name. */
  @WithParentName
  Map<String, Service> services();

  /** One service. */
  interface Service {

    /** The first path segments under {@code /v1} that it serves. */
    Set<String> prefixes();

    /** Its instances, each {@code host:port}. None: its paths are known but answer 503. */
    Optional<List<String>> upstreams();

    /** Bytes of a request body, where it is not as {@code caspian.proxy.max-body}. */
    Optional<MemorySize> maxBody();

    /** Bytes of an import's body, where it is not as {@code caspian.proxy.max-import-body}. */
    Optional<MemorySize> maxImportBody();

    /** Bytes of all request headers, where they are fewer than all may have. */
    Optional<MemorySize> maxHeaders();
  }
}
