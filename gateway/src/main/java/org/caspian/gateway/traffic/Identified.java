package org.caspian.gateway.traffic;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.access.AccessToken;

/**
 * The client of a request, after it has proved who it is.
 *
 * @param clientId {@code client_id}
 * @param institution for which it speaks; empty for the secretariat
 */
public record Identified(String clientId, Optional<UUID> institution) {

  private static final String KEY = Identified.class.getName();

  /** Notes who sent the request. */
  public void note(RoutingContext exchange) {
    exchange.put(KEY, this);
  }

  /** Who a token speaks for. */
  public static Identified by(AccessToken token) {
    return new Identified(token.clientId(), token.institution());
  }

  /** Who sent the request; empty if nobody proved to be anybody. */
  static Optional<Identified> of(RoutingContext exchange) {
    return Optional.ofNullable(exchange.get(KEY));
  }
}
