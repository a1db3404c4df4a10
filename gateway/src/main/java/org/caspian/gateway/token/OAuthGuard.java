package org.caspian.gateway.token;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.caspian.gateway.address.Senders;
import org.caspian.gateway.limit.TokenRoom;
import org.caspian.platform.rest.Hangup;
import org.caspian.platform.rest.ProblemException;

/**
 * Refuses what is no request of OAuth before any of the platform's machinery sees it, which would
 * answer with problem documents: under {@code /oauth2} errors are those of RFC 6749. What the
 * platform refuses of a body that is too large or too slow is told in their form, too. What is one
 * is let in when it is its turn.
 */
@ApplicationScoped
class OAuthGuard {

  private static final String FOLDER = "/oauth2";
  private static final Set<String> ENDPOINTS =
      Set.of("/oauth2/token", "/oauth2/introspect", "/oauth2/revoke");
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Told by a length that is announced; what comes in chunks is measured as it comes. */
  private static final long MAX_BODY_BYTES = 16 * 1024;

  /** Who goes on sending beyond this does not listen. */
  private static final long MAX_PASSED_OVER = 64 * MAX_BODY_BYTES;

  /** Ahead of what the platform does with every request. */
  private static final int PRIORITY = 1_000;

  private final Senders senders;
  private final TokenRoom room;

  OAuthGuard(Senders senders, TokenRoom room) {
    this.senders = senders;
    this.room = room;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  /** Before the platform's own handler of failures, which is the first of all others. */
  void register(@Observes @Priority(1) Router router) {
    router.route(FOLDER + "/*").order(Integer.MIN_VALUE).failureHandler(this::fail);
  }

  private void fail(RoutingContext exchange) {
    if (exchange.failure() instanceof ProblemException refusal && !exchange.response().ended()) {
      passOverBody(exchange.request());
      refusal.headers().forEach(exchange.response()::putHeader);
      refuse(exchange, refusal.type().status(), refusal.getMessage());
    } else {
      exchange.next();
    }
  }

  /** Closing at once would keep the answer from a client that still sends. */
  private static void passOverBody(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.handler(
          unread -> {
            if (request.bytesRead() > MAX_PASSED_OVER) {
              Hangup.on(request);
            }
          });
    }
  }

  private void check(RoutingContext exchange) {
    String path = exchange.normalizedPath();
    if (!path.equals(FOLDER) && !path.startsWith(FOLDER + "/")) {
      exchange.next();
      return;
    }
    HttpServerRequest request = exchange.request();
    if (!ENDPOINTS.contains(path)) {
      refuse(exchange, 404, "There are /oauth2/token, /oauth2/introspect and /oauth2/revoke.");
    } else if (!request.method().equals(HttpMethod.POST)) {
      exchange.response().putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
      refuse(exchange, 405, "The method is POST.");
    } else if (request.query() != null) {
      refuse(exchange, 400, "The parameters belong into the body, not into the URL.");
    } else if (!isForm(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
      refuse(exchange, 400, "The body is " + FORM + " in UTF-8.");
    } else if (isTooLarge(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
      refuse(exchange, 413, "The body is larger than " + MAX_BODY_BYTES + " bytes.");
    } else {
      // The answer is JSON whatever the client says it accepts: RFC 6749 knows no other.
      request.headers().set(HttpHeaders.ACCEPT, "application/json");
      letIn(exchange);
    }
  }

  private void letIn(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    request.pause();
    room.enter(exchange, senders.of(request))
        .onComplete(turn -> request.resume())
        .onSuccess(stay -> exchange.next())
        .onFailure(exchange::fail);
  }

  /** The media type has no charset: what follows it means nothing, the body is UTF-8. */
  private static boolean isForm(String contentType) {
    return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(FORM);
  }

  private static boolean isTooLarge(String contentLength) {
    return contentLength != null && Long.parseLong(contentLength) > MAX_BODY_BYTES;
  }

  private static void refuse(RoutingContext exchange, int status, String description) {
    OAuthError error =
        status == OAuthError.TEMPORARILY_UNAVAILABLE.status()
            ? OAuthError.TEMPORARILY_UNAVAILABLE
            : OAuthError.INVALID_REQUEST;
    JsonObject body =
        new JsonObject().put("error", error.code()).put("error_description", description);
    exchange
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("Pragma", "no-cache")
        .end(body.encode());
  }
}
