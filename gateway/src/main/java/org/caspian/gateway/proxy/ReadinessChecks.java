package org.caspian.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Collection;

/**
 * Asks the instances that have a port for it whether they are ready (MicroProfile Health), over and
 * over, with connections of their own. One that stops says that it is not before it takes no
 * requests any more, so that none is sent to it in vain.
 */
final class ReadinessChecks implements AutoCloseable {

  private static final String PATH = "/q/health/ready";
  private static final int OK = 200;

  private final Vertx vertx;
  private final ProxyConfig config;
  private final HttpClient client;
  private volatile boolean closed;

  ReadinessChecks(Vertx vertx, ProxyConfig config) {
    this.vertx = vertx;
    this.config = config;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                // Of no trace; and what traces fails over a question that has no headers.
                .setTracingPolicy(TracingPolicy.IGNORE));
  }

  /** Asks them from now on. */
  void start(Collection<Instance> instances) {
    for (Instance instance : instances) {
      instance.upstream().checkPort().ifPresent(port -> next(instance, port));
    }
  }

  /** Asks nobody any more. */
  @Override
  public void close() {
    closed = true;
    client.close();
  }

  /** The pause begins after the answer, so that an instance is asked once at a time. */
  private void next(Instance instance, int port) {
    vertx.setTimer(
        config.checkPause().toMillis(),
        fired -> {
          if (!closed) {
            ask(instance, port).onComplete(answer -> take(answer, instance, port));
          }
        });
  }

  private void take(AsyncResult<Void> answer, Instance instance, int port) {
    if (!closed) {
      if (answer.succeeded()) {
        instance.ready();
      } else {
        instance.notReady(answer.cause());
      }
      next(instance, port);
    }
  }

  /** Fails with the reason if it is not ready. */
  private Future<Void> ask(Instance instance, int port) {
    RequestOptions question =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setHost(instance.upstream().host())
            .setPort(port)
            .setURI(PATH)
            .setTimeout(config.checkTimeout().toMillis());
    return client
        .request(question)
        .compose(HttpClientRequest::send)
        .map(HttpClientResponse::statusCode)
        .compose(
            status ->
                status == OK
                    ? Future.succeededFuture()
                    : Future.failedFuture(PATH + " answered " + status));
  }
}
