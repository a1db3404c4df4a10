package org.caspian.gateway.proxy;

import static io.vertx.core.Future.failedFuture;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.caspian.gateway.address.Sender;
import org.caspian.gateway.limit.Stay;
import org.caspian.gateway.route.CanonicalPath;
import org.caspian.gateway.traffic.AnsweredBy;
import org.caspian.platform.rest.Deadline;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.jboss.logging.Logger;

/**
 * One exchange between a caller and a service. The proxy streams; this says where to, what passes,
 * how long it may take, and what the caller is told when it goes wrong. Lives on the event loop of
 * the caller's connection.
 */
final class Forwarding implements OriginRequestProvider, ProxyInterceptor {

  private static final Logger LOGGER = Logger.getLogger(Forwarding.class);
  private static final int NOT_MODIFIED = 304;

  /** Between what the service takes for the time that is left and what the gateway does. */
  private static final Duration ON_THE_WAY = Duration.ofMillis(100);

  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

  private final RoutingContext exchange;
  private final HttpServerRequest request;
  private final CanonicalPath path;
  private final Service service;
  private final Sender sender;
  private final Refusals refusals;
  private final Vertx vertx;
  private final Duration total;
  private final Duration firstByte;
  private final Deadlines deadlines;
  private final MeteredStream requestBody;
  private final long maxBody;
  private final long maxKeptAnswer;
  private final Stay stay;

  private final long began = System.nanoTime();

  /** The request at an instance; null until one has taken the connection. */
  private Attempt attempt;

  /** The request at an instance that broke the connection, if there was one. */
  private Optional<Attempt> lost = Optional.empty();

  /** What the caller is told instead of an answer of the service; null while all goes well. */
  private ProblemException refusal;

  /**
   * An exchange that has not begun.
   *
   * @param stay ends when the service is done with it, whatever it came to; what it waited for its
   *     turn is time of the service, since the caller waits for the answer all along
   */
  Forwarding(
      RoutingContext exchange,
      CanonicalPath path,
      Service service,
      Sender sender,
      Refusals refusals,
      Vertx vertx,
      ProxyConfig config,
      Stay stay) {
    this.exchange = exchange;
    this.request = exchange.request();
    this.path = path;
    this.service = service;
    this.sender = sender;
    this.refusals = refusals;
    this.vertx = vertx;
    this.total = config.total();
    this.firstByte = config.firstByte(path.isImport()).minus(stay.waited());
    this.deadlines = new Deadlines(vertx, config.idle(), firstByte, this::expire);
    // Of HTTP/2 a body may come that was not announced.
    this.maxBody = HttpRules.hasBody(request.headers()) ? service.sizes().body(path.isImport()) : 0;
    this.maxKeptAnswer = config.maxBody(path.isImport());
    int keep = isRepeatable() ? Math.toIntExact(config.keptBody().asLongValue()) : 0;
    this.requestBody = new MeteredStream(request, maxBody, new RequestMeter(), keep);
    this.stay = stay;
  }

  /** Sends the request on its way. */
  void begin() {
    deadlines.start(total);
    HttpProxy.reverseProxy(OPTIONS, service.client())
        .origin(this)
        .addInterceptor(this)
        .handle(request);
  }

  @Override
  public Future<HttpClientRequest> create(ProxyContext proxy) {
    return service.connect(request.method(), path.target(), lost).compose(this::connected);
  }

  private Future<HttpClientRequest> connected(Attempt connected) {
    connected.request().exceptionHandler(Forwarding::passOver);
    HttpServerResponse response = request.response();
    if (refusal != null || response.closed()) {
      // No fault of the instance.
      connected.request().reset();
      connected.end();
      return failedFuture("Nobody waits for the answer any more");
    }
    attempt = connected;
    if (request.headers().contains("Expect") && lost.isEmpty()) {
      // Only now is there somebody to take the body.
      response.writeContinue();
    }
    return Future.succeededFuture(connected.request());
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
    ProxyRequest outgoing = proxy.request();
    HeaderPolicy.towardsService(outgoing.headers(), sender, timeLeft());
    Correlation.leaveToSpan(outgoing.headers());
    outgoing.setURI(path.target());
    outgoing.setBody(Body.body(requestBody, outgoing.getBody().length()));
    return proxy
        .sendRequest()
        .recover(failure -> mayBeRepeated(failure) ? repeat(proxy, failure) : failedFuture(failure))
        .compose(this::answered)
        .onFailure(this::noteFailure);
  }

  /**
   * Whether the same request may be sent again: it broke with the connection before an answer
   * began, does no harm twice, and is all in hand. A connection that rested may be closed by the
   * instance in the moment in which a request is sent over it.
   */
  private boolean mayBeRepeated(Throwable failure) {
    return attempt != null
        && refusal == null
        && lost.isEmpty()
        && isConnectionLost(failure)
        && isRepeatable()
        && requestBody.whole().isPresent()
        && !request.response().closed();
  }

  /**
   * Whether the instance broke the connection. Where it did so while the request was written, the
   * proxy has reset that, as it does when the caller breaks off.
   */
  private boolean isConnectionLost(Throwable failure) {
    return failure instanceof HttpClosedException
        || failure instanceof IOException
        || failure instanceof StreamResetException && !isCallerGone(failure);
  }

  /** Whether the body broke off on its way to us, or the way back did; that is named as a cause. */
  private boolean isCallerGone(Throwable failure) {
    return failure instanceof StreamResetException
        && (requestBody.isBroken() || failure.getCause() != null);
  }

  /**
   * Whether it has no more effect twice than once. PUT and DELETE are not among them: with {@code
   * If-Match} the second is refused because of what the first did.
   */
  private boolean isRepeatable() {
    return SAFE.contains(request.method())
        || HeaderPolicy.passes(IDEMPOTENCY_KEY, request.headers());
  }

  private Future<ProxyResponse> repeat(ProxyContext proxy, Throwable failure) {
    attempt.failed(failure);
    lost = Optional.of(attempt);
    attempt = null;
    Buffer body = requestBody.whole().orElseThrow();
    proxy.request().setBody(body.length() == 0 ? null : Body.body(body));
    proxy.request().headers().set(Deadline.HEADER, Long.toString(timeLeft().toMillis()));
    return proxy.sendRequest();
  }

  /** For the service, which is to be done before the caller is told that it was too slow. */
  private Duration timeLeft() {
    Duration left = firstByte.minus(ON_THE_WAY).minus(deadlines.waited());
    return left.isNegative() ? Duration.ZERO : left;
  }

  private Future<ProxyResponse> answered(ProxyResponse answer) {
    refusal = isValid(answer) ? null : badGateway();
    if (refusal != null) {
      answer.getBody().stream().exceptionHandler(Forwarding::passOver);
      attempt.request().reset();
      attempt.failed(refusal);
      return failedFuture(refusal);
    }
    attempt.answered();
    new AnsweredBy(attempt.instance().upstream()).note(exchange);
    if (request.version() == HttpVersion.HTTP_1_0 && answer.getBody().length() < 0) {
      return kept(answer).onSuccess(whole -> deadlines.answered());
    }
    deadlines.answered();
    return Future.succeededFuture(answer);
  }

  /**
   * HTTP/1.0 has no chunks, so the length has to be told before. To refuse instead would be too
   * late: what was asked for is done.
   */
  private Future<ProxyResponse> kept(ProxyResponse answer) {
    Promise<ProxyResponse> whole = Promise.promise();
    Buffer bytes = Buffer.buffer();
    MeteredStream body =
        new MeteredStream(answer.getBody().stream(), maxKeptAnswer, new AnswerMeter());
    body.exceptionHandler(whole::tryFail);
    body.endHandler(end -> whole.tryComplete(answer.setBody(Body.body(bytes))));
    body.handler(bytes::appendBuffer);
    body.resume();
    return whole.future();
  }

  private static boolean isValid(ProxyResponse answer) {
    return answer.getStatusCode() >= 200
        && answer.headers().getAll("Transfer-Encoding").stream().allMatch("chunked"::equals);
  }

  /** After a failure the proxy comes here with an empty answer, in whose place the refusal goes. */
  @Override
  public Future<Void> handleProxyResponse(ProxyContext proxy) {
    if (refusal != null) {
      end();
      count(refusal.type().status());
      refusals.send(exchange, refusal);
      return Future.succeededFuture();
    }
    ProxyResponse answer = proxy.response();
    count(answer.getStatusCode());
    HeaderPolicy.towardsCaller(answer.headers());
    answer.headers().set(Correlation.REQUEST_ID, request.getHeader(Correlation.REQUEST_ID));
    if (answer.getStatusCode() == NOT_MODIFIED) {
      exchange.addHeadersEndHandler(ending -> withoutFraming(request.response().headers()));
    }
    Body body = answer.getBody();
    answer.setBody(
        Body.body(
            new MeteredStream(body.stream(), Long.MAX_VALUE, new AnswerMeter()), body.length()));
    // When the stream breaks off, the proxy has reset both connections; there is nothing to add.
    return proxy.sendResponse().otherwiseEmpty().onComplete(sent -> sent());
  }

  /**
   * The answer ends with its head (RFC 9112, 6.3), but the proxy frames the body that it expects,
   * and there are clients that wait for what is announced.
   */
  private static void withoutFraming(MultiMap headers) {
    headers.remove("Transfer-Encoding");
    headers.remove("Content-Length");
  }

  private void count(int status) {
    service.count(status, Duration.ofNanos(System.nanoTime() - began));
  }

  private void end() {
    deadlines.stop();
    if (attempt != null) {
      attempt.end();
    }
    stay.end().run();
  }

  private void sent() {
    end();
    if (HttpRules.hasBody(request.headers()) && !request.isEnded()) {
      // The service answered without reading the whole body.
      LingeringClose.of(request, vertx);
    }
  }

  private void noteFailure(Throwable failure) {
    if (refusal == null) {
      refusal = refusalOf(failure);
    }
  }

  private ProblemException refusalOf(Throwable failure) {
    if (isCallerGone(failure)) {
      return HttpRules.bodyUnreadable();
    }
    if (attempt != null) {
      // Else what could not be written would keep its connection.
      attempt.request().reset();
      attempt.failed(failure);
      return badGateway();
    }
    return Service.isBusy(failure)
        ? new ProblemException(
                Problems.OVERLOADED,
                "Too many requests wait for the " + service.name() + " service.")
            .header("Retry-After", "1")
        : new ProblemException(
                Problems.UNAVAILABLE, "The " + service.name() + " service cannot be reached.")
            .header("Retry-After", "5");
  }

  /** Futures tell of failures; without this handler they would be logged as errors besides. */
  private static void passOver(Throwable failure) {
    LOGGER.debug("The service's connection broke", failure);
  }

  private ProblemException badGateway() {
    return new ProblemException(
        ProxyProblems.BAD_GATEWAY, "The " + service.name() + " service gave no valid answer.");
  }

  private void expire(Deadlines.Phase phase) {
    switch (phase) {
      case SENDING -> refuse(isCallerLate() ? requestTimeout() : late());
      case WAITING -> refuse(late());
      case ANSWERING -> {
        attempt.request().reset();
        request.response().reset();
      }
    }
  }

  /** Whether it is the caller whom both wait for, and not the service that takes no more bytes. */
  private boolean isCallerLate() {
    return attempt != null && !requestBody.isPaused();
  }

  private void refuse(ProblemException reason) {
    refusal = reason;
    if (attempt != null) {
      attempt.request().reset();
    }
  }

  private static ProblemException requestTimeout() {
    return new ProblemException(
        Problems.REQUEST_TIMEOUT, "The body did not arrive in time; send it again.");
  }

  private ProblemException late() {
    ProblemException late = gatewayTimeout();
    if (attempt != null) {
      attempt.failed(late);
    }
    return late;
  }

  private ProblemException gatewayTimeout() {
    return new ProblemException(
        ProxyProblems.GATEWAY_TIMEOUT,
        "The "
            + service.name()
            + " service did not answer in time; it may still do what was asked.");
  }

  /** Follows the request's body. */
  private final class RequestMeter implements MeteredStream.Meter {

    @Override
    public void moved() {
      deadlines.moved();
    }

    @Override
    public void overran() {
      refusal = HttpRules.bodyTooLarge(maxBody);
    }

    @Override
    public void ended() {
      deadlines.requestSent();
    }
  }

  /** Follows the answer's body. */
  private final class AnswerMeter implements MeteredStream.Meter {

    @Override
    public void moved() {
      deadlines.moved();
    }

    @Override
    public void overran() {
      // Only where it is kept.
      refusal =
          new ProblemException(
              ProxyProblems.VERSION_NOT_SUPPORTED, "The answer is too long for HTTP/1.0.");
      attempt.request().reset();
    }

    @Override
    public void ended() {
      // Whoever reads it is told so, too.
    }
  }
}
