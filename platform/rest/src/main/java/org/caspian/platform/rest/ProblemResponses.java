package org.caspian.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Writes refusals as problem documents, for JAX-RS and for plain Vert.x routes. */
@ApplicationScoped
public class ProblemResponses {

  private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

  /** Who goes on sending beyond twice of what is ever taken does not listen. */
  private static final long MAX_PASSED_OVER = 2L * BodyLimit.MAX;

  private final ObjectMapper mapper;
  private final CurrentVertxRequest request;
  private final String part;

  @Inject
  ProblemResponses(
      ObjectMapper mapper,
      CurrentVertxRequest request,
      @ConfigProperty(name = "quarkus.application.name") String part) {
    this.mapper = mapper;
    this.request = request;
    this.part = part;
  }

  /** The answer to the current request as JAX-RS has it. */
  public Response response(ProblemException refusal) {
    passOverBody(request.getCurrent().request());
    Response.ResponseBuilder answer =
        Response.status(refusal.type().status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(new Rendered(document(request.getCurrent(), refusal), null));
    refusal.headers().forEach(answer::header);
    return answer.build();
  }

  /** Ends the exchange of a Vert.x route with the refusal. Does nothing if it has ended already. */
  public void send(RoutingContext exchange, ProblemException refusal) {
    HttpServerResponse answer = exchange.response();
    if (answer.headWritten() || answer.ended() || answer.closed()) {
      return;
    }
    passOverBody(exchange.request());
    answer
        .setStatusCode(refusal.type().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    refusal.headers().forEach(answer::putHeader);
    answer.end(Buffer.buffer(document(exchange, refusal)));
  }

  /**
   * Nobody will read the rest of the body, but unread it holds up the next request of the
   * connection, and closing at once would keep the answer from a client that still sends.
   */
  private static void passOverBody(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.handler(
          part -> {
            if (request.bytesRead() > MAX_PASSED_OVER) {
              Hangup.on(request);
            }
          });
      request.resume();
    }
  }

  /** The refusal that a failure stands for; what nobody foresaw is logged. */
  ProblemException refusal(Throwable failure) {
    ProblemException refusal = Failures.refusal(failure);
    if (Failures.isHangUp(failure)) {
      LOG.debug("The caller hung up", failure);
    } else if (refusal.is(Problems.INTERNAL)) {
      LOG.error("Request failed", failure);
    } else if (refusal.type().status() >= 500) {
      LOG.warnf("Refused: %s, %s", refusal.type().code(), refusal.getMessage());
    } else {
      LOG.debugf("Refused: %s, %s", refusal.type().code(), refusal.getMessage());
    }
    return refusal;
  }

  private byte[] document(RoutingContext exchange, ProblemException refusal) {
    String traceId = Trace.current().orElseGet(Trace::start).traceId();
    try {
      return mapper.writeValueAsBytes(
          Problem.of(refusal, exchange.request().path(), traceId, part));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem document is made of plain values", e);
    }
  }
}
