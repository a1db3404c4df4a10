package org.caspian.gateway.proxy;

import static io.vertx.core.Future.failedFuture;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.caspian.gateway.limit.Rooms;
import org.caspian.gateway.limit.ServiceRooms;
import org.caspian.gateway.route.Route;

/**
 * The way to one service: connections of its own, so that a service that hangs uses up nothing that
 * another one needs.
 */
final class Service {

  /** Connections that are not used are closed long before a service would close them. */
  private static final int KEEP_ALIVE_SECONDS = 30;

  private final String name;
  private final Instances instances;
  private final ServiceRooms rooms;
  private final Sizes sizes;
  private final HttpClient client;
  private final long poolWaitMillis;
  private final MeterRegistry metrics;

  Service(Route route, Vertx vertx, ProxyConfig config, Rooms rooms, MeterRegistry metrics) {
    this.name = route.name();
    this.instances = new Instances(route, System::nanoTime);
    this.rooms = rooms.of(name, Math.max(1, route.upstreams().size()));
    this.sizes = Sizes.of(route, config);
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
    instances.all().forEach(this::show);
  }

  private void show(Instance instance) {
    Tags tags = Tags.of("service", name, "upstream", instance.upstream().toString());
    metrics.gauge("gateway_upstream_pending", tags, instance, Instance::pending);
    metrics.gauge("gateway_upstream_usable", tags, instance, each -> each.isUsable() ? 1 : 0);
  }

  /** The service's name. */
  String name() {
    return name;
  }

  /** The client that holds the connections. */
  HttpClient client() {
    return client;
  }

  /** Its instances. */
  Instances instances() {
    return instances;
  }

  /** What a request passes before it is sent. */
  ServiceRooms rooms() {
    return rooms;
  }

  /** How large requests to it may be. */
  Sizes sizes() {
    return sizes;
  }

  /**
   * A request to the instance that has least to do, or to the next one that takes the connection.
   * Nothing of the request is sent before.
   *
   * @param shunned an instance that is tried only if no other is left
   * @return fails with what the last instance failed with
   */
  Future<Attempt> connect(HttpMethod method, String target, Optional<Attempt> shunned) {
    Deque<Instance> order = new ArrayDeque<>(instances.inOrder());
    shunned.map(Attempt::instance).filter(order::remove).ifPresent(order::addLast);
    return order.isEmpty()
        ? failedFuture("no instance of " + name + " is worth a try")
        : connect(method, target, order);
  }

  private Future<Attempt> connect(HttpMethod method, String target, Deque<Instance> order) {
    Instance instance = order.removeFirst();
    RequestOptions options =
        new RequestOptions()
            .setMethod(method)
            .setHost(instance.upstream().host())
            .setPort(instance.upstream().port())
            .setURI(target)
            .setConnectTimeout(poolWaitMillis);
    instance.entered();
    return client
        .request(options)
        .recover(
            failure -> isClosedMeanwhile(failure) ? client.request(options) : failedFuture(failure))
        .map(request -> new Attempt(instance, request))
        .recover(
            failure -> {
              instance.left();
              if (!isBusy(failure)) {
                instance.failed(failure);
              }
              return order.isEmpty() ? failedFuture(failure) : connect(method, target, order);
            });
  }

  /**
   * Whether the connection is one of the pool that was closed in this moment, so that another one
   * is as good as the first: the instance is not at fault.
   */
  private static boolean isClosedMeanwhile(Throwable failure) {
    return failure instanceof HttpClosedException;
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
}
