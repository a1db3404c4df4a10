package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.caspian.platform.testkit.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With a server of its own, which is asked to stop: the one of the other tests has to go on. */
class AGatewayThatLeavesTest {

  private static final String REQUEST = "GET / HTTP/1.1\r\nHost: gateway\r\n\r\n";

  private final Vertx vertx = Vertx.vertx();
  private final BlockingQueue<RoutingContext> underWay = new LinkedBlockingQueue<>();

  private Leaving leaving;
  private int port;

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private void runs(Duration delay) {
    leaving = new Leaving(vertx, delay);
    Router router = Router.router(vertx);
    router
        .route()
        .handler(
            exchange -> {
              leaving.tell(exchange);
              underWay.add(exchange);
            });
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    port = server.actualPort();
  }

  private void isAskedToStop() {
    leaving.begin(new ShutdownDelayInitiatedEvent());
  }

  private RawConnection asks() {
    return new RawConnection(port).write(REQUEST);
  }

  private void answers() throws InterruptedException {
    underWay.poll(10, TimeUnit.SECONDS).response().end("done");
  }

  @Test
  void tellsItWithEveryAnswer() throws Exception {
    runs(Duration.ofMinutes(1));
    try (RawConnection before = asks()) {
      answers();
      assertEquals(List.of(), before.read().values("connection"));

      isAskedToStop();

      before.write(REQUEST);
      answers();
      assertEquals(List.of("close"), before.read().values("connection"));
      assertTrue(before.isClosedByGateway());
    }
  }

  @Test
  void takesNoConnectionAtTheEndAndAnswersWhatItHas() throws Exception {
    runs(Duration.ofSeconds(2));
    try (RawConnection before = asks()) {
      Await.until("it is under way", () -> !underWay.isEmpty());
      isAskedToStop();
      try (RawConnection meanwhile = asks()) {
        Await.until("no connection is taken", this::takesNoConnection);

        answers();
        answers();
        assertEquals("HTTP/1.1 200 OK", before.read().startLine());
        assertEquals("HTTP/1.1 200 OK", meanwhile.read().startLine());
      }
    }
  }

  @Test
  void takesNoConnectionAtTheEndAlsoWhereNobodyAsksMeanwhile() throws Exception {
    runs(Duration.ofMillis(600));
    try (RawConnection before = asks()) {
      answers();
      before.read();
    }

    isAskedToStop();

    Await.until("no connection is taken", this::takesNoConnection);
  }

  private boolean takesNoConnection() {
    try (RawConnection late = new RawConnection(port)) {
      late.open();
      return false;
    } catch (UncheckedIOException e) {
      return e.getCause() instanceof ConnectException;
    }
  }
}
