package org.caspian.gateway.proxy;

import java.util.Optional;
import org.caspian.gateway.route.OwnSizes;
import org.caspian.gateway.route.Route;
import org.caspian.platform.rest.BodyLimit;

/**
 * How large requests to one service may be, in bytes: as it is set for the service, else as for
 * all.
 *
 * @param body of a request
 * @param importBody of an import
 * @param headers all together
 */
record Sizes(long body, long importBody, long headers) {

  /**
   * Those of the service of a route.
   *
   * @throws IllegalArgumentException if one is set to more than anybody would read
   */
  static Sizes of(Route route, ProxyConfig config) {
    OwnSizes own = route.sizes();
    String setting = "caspian.routes." + route.name() + ".max-";
    require(setting + "body", own.body(), BodyLimit.MAX, "what a service reads");
    require(setting + "import-body", own.importBody(), BodyLimit.MAX, "what a service reads");
    // What is above that is refused before anybody asks where the request goes.
    long all = config.maxHeaders().asLongValue();
    require(setting + "headers", own.headers(), all, "caspian.proxy.max-headers");
    return new Sizes(
        own.body().orElse(config.maxBody(false)),
        own.importBody().orElse(config.maxBody(true)),
        own.headers().orElse(all));
  }

  private static void require(String setting, Optional<Long> size, long most, String reason) {
    if (size.filter(bytes -> bytes < 1 || bytes > most).isPresent()) {
      throw new IllegalArgumentException(
          "%s is %d, and has to be from 1 to %d bytes: %s"
              .formatted(setting, size.get(), most, reason));
    }
  }

  /** Bytes that the body of an import, or of any other request, may have. */
  long body(boolean isImport) {
    return isImport ? importBody : body;
  }
}
