package org.caspian.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caspian.gateway.route.CanonicalPath;
import org.caspian.gateway.route.Route;
import org.caspian.gateway.route.RouteTable;
import org.caspian.platform.access.TokenVerifier;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemResponses;
import org.caspian.platform.rest.Problems;

/**
 * What every request passes first: it is sent on to a service, left to the gateway's own resources,
 * or refused.
 */
@ApplicationScoped
class FrontDoor {

  /** Before all else, so that nothing acts on a path or a header that is not settled yet. */
  private static final int FIRST = 100_000;

  private final Vertx vertx;
  private final ProxyConfig config;
  private final RouteTable routes;
  private final HttpRules rules;
  private final TokenCheck tokens;
  private final Refusals refusals;
  private final Map<Route, Service> services;

  FrontDoor(
      Vertx vertx,
      ProxyConfig config,
      RouteTable routes,
      TokenVerifier verifier,
      ProblemResponses problems,
      MeterRegistry metrics) {
    this.vertx = vertx;
    this.config = config;
    this.routes = routes;
    this.rules = new HttpRules(config);
    this.tokens =
        new TokenCheck(verifier, vertx.createSharedWorkerExecutor("token", config.tokenThreads()));
    this.refusals = new Refusals(vertx, problems);
    this.services =
        routes.routes().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), route -> new Service(route, vertx, config, metrics)));
  }

  void install(@Observes Filters filters) {
    filters.register(this::receive, FIRST);
  }

  private void receive(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    // The context of the exchange keeps it, also when it goes on on another thread.
    Correlation.settle(request.headers()).enter();
    try {
      rules.check(request);
      CanonicalPath path = CanonicalPath.of(request.uri());
      if (routes.isOwn(path)) {
        // The token endpoint may refuse before the platform names the request.
        exchange
            .response()
            .putHeader(Correlation.REQUEST_ID, request.getHeader(Correlation.REQUEST_ID));
        exchange.next();
      } else if (path.isVersioned()) {
        rules.checkForwarded(request.headers(), config.maxBody(path.isImport()));
        checkToken(exchange, path);
      } else {
        throw nothingHere();
      }
    } catch (ProblemException refusal) {
      refusals.send(exchange, refusal);
    }
  }

  /** The token comes first: without one the gateway does not even say which paths there are. */
  private void checkToken(RoutingContext exchange, CanonicalPath path) {
    // Nothing of the body may come before somebody takes it.
    exchange.request().pause();
    tokens
        .check(exchange.request())
        .compose(valid -> forward(exchange, path))
        .onFailure(failure -> refuse(exchange, failure));
  }

  private Future<Void> forward(RoutingContext exchange, CanonicalPath path) {
    Route route = routes.find(path).orElseThrow(FrontDoor::nothingHere);
    if (!exchange.response().closed()) {
      new Forwarding(exchange, path, services.get(route), refusals, vertx, config).begin();
    }
    return Future.succeededFuture();
  }

  private void refuse(RoutingContext exchange, Throwable failure) {
    if (failure instanceof ProblemException refusal) {
      refusals.send(exchange, refusal);
    } else {
      exchange.fail(failure);
    }
  }

  private static ProblemException nothingHere() {
    return new ProblemException(Problems.NOT_FOUND, "There is nothing at this path.");
  }
}
