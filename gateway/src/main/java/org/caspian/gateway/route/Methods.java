package org.caspian.gateway.route;

import io.vertx.core.http.HttpMethod;
import java.util.Set;

/** The methods of HTTP that there are here. */
public final class Methods {

  /** Those of RFC 9110 and PATCH, without CONNECT; which of them a path has, its server says. */
  public static final Set<HttpMethod> KNOWN =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS,
          HttpMethod.TRACE);

  private Methods() {}
}
