package org.caspian.gateway.proxy;

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
    long all = config.maxHeaders().asLongValue();
    return new Sizes(
        required(
            setting + "body",
            own.body().orElse(config.maxBody(false)),
            BodyLimit.MAX,
            "what a service reads"),
        required(
            setting + "import-body",
            own.importBody().orElse(config.maxBody(true)),
            BodyLimit.MAX,
            "what a service reads"),
        // What is above that is refused before anybody asks where the request goes.
        required(setting + "headers", own.headers().orElse(all), all, "caspian.proxy.max-headers"));
  }

  private static long required(String setting, long size, long most, String reason) {
    if (size < 1 || size > most) {
      throw new IllegalArgumentException(
          "%s, or what holds for all in its place, is %d, and has to be from 1 to %d bytes: %s"
              .formatted(setting, size, most, reason));
    }
    return size;
  }

  /** Bytes that the body of an import, or of any other request, may have. */
  long body(boolean isImport) {
    return isImport ? importBody : body;
  }
}
