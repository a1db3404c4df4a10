package org.caspian.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.caspian.gateway.route.Route;
import org.caspian.gateway.route.Upstream;
import org.jboss.logging.Logger;

/**
 * The way to one service: connections of its own, so that a service that hangs uses up nothing that
 * another one needs.
 */
final class Service {

  private static final Logger LOGGER = Logger.getLogger(Service.class);

  /** Connections that are not used are closed long before a service would close them. */
  private static final int KEEP_ALIVE_SECONDS = 30;

  private final Route route;
  private final HttpClient client;
  private final long poolWaitMillis;
  private final MeterRegistry metrics;
  private final Set<Upstream> unreachable = ConcurrentHashMap.newKeySet();

  Service(Route route, Vertx vertx, ProxyConfig config, MeterRegistry metrics) {
    this.route = route;
    this.metrics = metrics;
    this.poolWaitMillis = config.poolWait().toMillis();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS),
            new PoolOptions()
                .setHttp1MaxSize(config.poolSize())
                .setMaxWaitQueueSize(config.poolQueue()));
  }

  /** The service's name. */
  String name() {
    return route.name();
  }

  /** The client that holds the connections. */
  HttpClient client() {
    return client;
  }

  /**
   * A request to the instance whose turn it is, or to the next one that takes the connection.
   * Nothing of the request is sent before.
   *
   * @return fails with what the last instance failed with
   */
  Future<HttpClientRequest> connect(HttpMethod method, String target) {
    Iterator<Upstream> upstreams = route.inTurn().iterator();
    return upstreams.hasNext()
        ? connect(method, target, upstreams)
        : Future.failedFuture("no instance of " + route.name() + " is configured");
  }

  private Future<HttpClientRequest> connect(
      HttpMethod method, String target, Iterator<Upstream> upstreams) {
    Upstream upstream = upstreams.next();
    RequestOptions options =
        new RequestOptions()
            .setMethod(method)
            .setHost(upstream.host())
            .setPort(upstream.port())
            .setURI(target)
            .setConnectTimeout(poolWaitMillis);
    return client
        .request(options)
        .onSuccess(request -> noteReachable(upstream))
        .recover(
            failure -> {
              noteUnreachable(upstream, failure);
              return upstreams.hasNext()
                  ? connect(method, target, upstreams)
                  : Future.failedFuture(failure);
            });
  }

  /** Counts an answer, the service's or the gateway's in its place, and the time it took. */
  void count(int status, Duration time) {
    metrics
        .timer("gateway_forwarded", "service", name(), "status", Integer.toString(status))
        .record(time);
  }

  /** Whether a connection was not to be had because others have them all. */
  static boolean isBusy(Throwable failure) {
    return failure instanceof ConnectionPoolTooBusyException || failure instanceof TimeoutException;
  }

  private void noteUnreachable(Upstream upstream, Throwable failure) {
    // Said when it begins and when it ends; with every request it would fill the log.
    if (!isBusy(failure) && unreachable.add(upstream)) {
      LOGGER.warnf(
          "Upstream unreachable: service=%s upstream=%s cause=%s", name(), upstream, failure);
    }
  }

  private void noteReachable(Upstream upstream) {
    if (!unreachable.isEmpty() && unreachable.remove(upstream)) {
      LOGGER.infof("Upstream reachable again: service=%s upstream=%s", name(), upstream);
    }
  }
}
