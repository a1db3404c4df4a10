package org.caspian.gateway.proxy;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.caspian.gateway.address.Sender;
import org.caspian.gateway.address.Senders;
import org.caspian.gateway.client.KnownClients;
import org.caspian.gateway.limit.Kind;
import org.caspian.gateway.limit.Limits;
import org.caspian.gateway.limit.Rooms;
import org.caspian.gateway.limit.ServiceRooms;
import org.caspian.gateway.limit.Standing;
import org.caspian.gateway.limit.Stay;
import org.caspian.gateway.proof.FreshProofs;
import org.caspian.gateway.route.CanonicalPath;
import org.caspian.gateway.route.RouteTable;
import org.caspian.gateway.traffic.Identified;
import org.caspian.platform.access.AccessToken;
import org.caspian.platform.access.DpopProofs;
import org.caspian.platform.access.InvalidProofException;
import org.caspian.platform.access.TokenRefusals;
import org.caspian.platform.access.TokenVerifier;
import org.caspian.platform.rest.Deadline;
import org.caspian.platform.rest.Hangup;
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
  private final FreshProofs fresh;
  private final Refusals refusals;
  private final Senders senders;
  private final KnownClients clients;
  private final Limits limits;
  private final Services services;
  private final ServiceRooms ownRooms;
  private final Leaving leaving;

  FrontDoor(
      Vertx vertx,
      ProxyConfig config,
      RouteTable routes,
      TokenVerifier verifier,
      DpopProofs proofs,
      FreshProofs fresh,
      ProblemResponses problems,
      Senders senders,
      KnownClients clients,
      Limits limits,
      Services services,
      Rooms rooms,
      Leaving leaving) {
    this.vertx = vertx;
    this.config = config;
    this.routes = routes;
    this.rules = new HttpRules(config);
    this.tokens =
        new TokenCheck(
            verifier, proofs, vertx.createSharedWorkerExecutor("token", config.tokenThreads()));
    this.fresh = fresh;
    this.refusals = new Refusals(vertx, problems);
    this.senders = senders;
    this.clients = clients;
    this.limits = limits;
    this.services = services;
    this.ownRooms = rooms.of("gateway", 1);
    this.leaving = leaving;
  }

  void install(@Observes Filters filters) {
    filters.register(this::receive, FIRST);
  }

  private void receive(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    leaving.tell(exchange);
    // The context of the exchange keeps it, also when it goes on on another thread.
    Correlation.settle(request.headers()).enter();
    // How long an answer is waited for, the gateway says and nobody else.
    request.headers().remove(Deadline.HEADER);
    try {
      Http2Head.settle(request);
      rules.check(request);
      CanonicalPath path = CanonicalPath.of(request.uri());
      if (routes.isOwn(path)) {
        // The token endpoint may refuse before the platform names the request.
        exchange
            .response()
            .putHeader(Correlation.REQUEST_ID, request.getHeader(Correlation.REQUEST_ID));
        serve(exchange, path);
      } else if (path.isVersioned()) {
        // The same for all: who has no token is not to tell services apart by what they take.
        rules.checkForwarded(request.headers(), services.maxBody(path.isImport()));
        forward(exchange, path);
      } else {
        throw nothingHere();
      }
    } catch (ProblemException refusal) {
      refusals.send(exchange, refusal);
    }
  }

  /**
   * Leaves the request to the gateway's own resources, which look at the token again as all
   * services do.
   */
  private void serve(RoutingContext exchange, CanonicalPath path) {
    if (routes.isOpen(path)) {
      if (!routes.takesForms(path)) {
        passOverBody(exchange);
      }
      exchange.next();
      return;
    }
    exchange.request().pause();
    Sender sender = senders.of(exchange.request());
    tokens
        .check(exchange.request())
        .compose(token -> admit(exchange, path, token, sender, Optional.empty()))
        .onSuccess(
            admitted -> {
              exchange.request().resume();
              exchange.next();
            })
        .onFailure(failure -> refuse(exchange, failure));
  }

  /**
   * Makes it a request without a body, which nobody waits for: it would be kept until it is whole,
   * for who has proved nothing. What still comes after the answer is dropped, for a while.
   *
   * @throws ProblemException if it is announced to be longer than a body may be
   */
  private void passOverBody(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    if (HttpRules.hasBody(request.headers())) {
      HttpRules.checkBody(request.headers(), config.maxBody(false));
      request.headers().remove("Content-Length").remove("Transfer-Encoding");
      Hangup.announce(request);
      exchange.addEndHandler(answered -> LingeringClose.of(request, vertx));
    }
  }

  /** The token comes first: without one the gateway does not even say which paths there are. */
  private void forward(RoutingContext exchange, CanonicalPath path) {
    // Nothing of the body may come before somebody takes it.
    exchange.request().pause();
    Optional<Service> service = routes.find(path).map(services::of);
    Sender sender = senders.of(exchange.request());
    tokens
        .check(exchange.request())
        .compose(token -> admit(exchange, path, token, sender, service))
        .compose(
            stay -> send(exchange, path, service.orElseThrow(FrontDoor::nothingHere), sender, stay))
        .onFailure(failure -> refuse(exchange, failure));
  }

  private Future<Void> send(
      RoutingContext exchange, CanonicalPath path, Service service, Sender sender, Stay stay) {
    new Forwarding(exchange, path, service, sender, refusals, vertx, config, stay).begin();
    return Future.succeededFuture();
  }

  /**
   * Counts the request of who may call from there, and lets it in when it is its turn. Whatever
   * comes of it, the caller is told where it stands with its limits.
   *
   * @param to empty for the gateway itself
   */
  private Future<Stay> admit(
      RoutingContext exchange,
      CanonicalPath path,
      TokenCheck.Valid valid,
      Sender sender,
      Optional<Service> to) {
    AccessToken token = valid.token();
    Identified.by(token).note(exchange);
    if (!clients.allows(token.clientId(), sender)) {
      return Future.failedFuture(notFromThere(sender));
    }
    Kind kind = Kind.of(exchange.request(), path);
    Standing standing = limits.spend(kind, token.clientId(), token.institution());
    standing.tell(exchange.response());
    if (!standing.isAllowed()) {
      return Future.failedFuture(standing.refusal());
    }
    MultiMap headers = exchange.request().headers();
    to.ifPresent(service -> rules.checkSizes(headers, service.sizes(), path.isImport()));
    try {
      // Not before: what is refused takes no place in the memory of used proofs.
      fresh.use(valid.proof());
      return to.map(Service::rooms).orElse(ownRooms).enter(exchange, kind, token.institution());
    } catch (InvalidProofException e) {
      return Future.failedFuture(TokenRefusals.of(e));
    }
  }

  private void refuse(RoutingContext exchange, Throwable failure) {
    if (failure instanceof ProblemException refusal) {
      refusals.send(exchange, refusal);
    } else {
      exchange.fail(failure);
    }
  }

  private static ProblemException notFromThere(Sender sender) {
    return new ProblemException(
        ProxyProblems.ADDRESS_NOT_ALLOWED,
        "The client may not be used from " + sender.address() + ".");
  }

  private static ProblemException nothingHere() {
    return new ProblemException(Problems.NOT_FOUND, "There is nothing at this path.");
  }
}
