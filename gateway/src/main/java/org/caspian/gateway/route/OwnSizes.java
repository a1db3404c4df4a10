package org.caspian.gateway.route;

import java.util.Optional;

/**
 * How large requests to one service may be, in bytes. Empty: as for all services.
 *
 * @param body of a request
 * @param importBody of an import
 * @param headers all together
 */
public record OwnSizes(Optional<Long> body, Optional<Long> importBody, Optional<Long> headers) {

  /** Those of a service that has none. */
  public static final OwnSizes NONE =
      new OwnSizes(Optional.empty(), Optional.empty(), Optional.empty());
}
