package org.caspian.gateway.proxy;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caspian.gateway.TheGateway;
import org.caspian.platform.testkit.Await;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BrokenServicesTest extends ProxyTest {

  @Inject MeterRegistry metrics;

  /**
   * Failures in a row would spare it, and each test brings some. What the test before has left at
   * the service may be there for a moment.
   */
  @BeforeEach
  void theServiceAnswersOnce() {
    Await.until(
        "it answers",
        () -> {
          try (RawConnection fresh = another()) {
            return fresh.write(head("GET " + path("echo") + "-before")).read().status() == 200;
          }
        });
  }

  private RawMessage get(String path) {
    gateway.write(head("GET " + path));
    return gateway.read();
  }

  private static void assertProblem(int status, String code, RawMessage answer) {
    assertEquals(status, answer.status(), answer.text());
    assertEquals("application/problem+json", answer.values("Content-Type").getFirst());
    assertTrue(answer.text().contains("\"code\":\"" + code + '"'), answer.text());
    assertTrue(answer.text().contains("\"part\":\"gateway\""), answer.text());
    assertTrue(answer.text().contains("\"retry\":\"later\""), answer.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/dead",
        "/v1/unknown-host",
        "/v1/nowhere",
        "/v1/projects",
        "/v1/events",
        "/v1/registrations/1/withdrawal"
      })
  void aServiceThatIsDownOrHasNoInstanceIsUnavailable(String path) {
    RawMessage answer = get(path);

    assertProblem(503, "unavailable", answer);
    assertEquals(List.of("5"), answer.values("Retry-After"));
  }

  @Test
  void aServiceThatTakesNoConnectionIsUnavailable() throws IOException {
    List<Socket> waiting = new ArrayList<>();
    try (ServerSocket full =
        new ServerSocket(StubRoutes.fullPort(), 1, InetAddress.getLoopbackAddress())) {
      fill(full, waiting);

      assertProblem(503, "unavailable", get("/v1/full"));
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @Test
  void anInstanceIsNotToBlameForCallersWhoLeft() throws IOException {
    List<Socket> waiting = new ArrayList<>();
    try (ServerSocket full =
        new ServerSocket(StubRoutes.fullPort(), 1, InetAddress.getLoopbackAddress())) {
      fill(full, waiting);
      // Each second one waits for the instance that takes no connection, and then goes to the
      // other.
      for (int i = 0; i < 4 * Breaker.FAILURES; i++) {
        try (RawConnection leaving = another()) {
          leaving.write(head("GET /v1/late/hang/" + id));
        }
      }
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
    Await.until(
        "all of them are done with", () -> answered("late", "") > 4 && pending("late") == 0);

    assertEquals(200, get("/v1/late/echo/" + id).status());
    assertEquals(0, answered("late", "502"), "told that the service gave no valid answer");
  }

  private double pending(String service) {
    return metrics.find("gateway_upstream_pending").tag("service", service).gauges().stream()
        .mapToDouble(Gauge::value)
        .sum();
  }

  /** How many were answered by the gateway or the service with a status that begins so. */
  private long answered(String service, String status) {
    return metrics.find("gateway_forwarded").tag("service", service).timers().stream()
        .filter(timer -> timer.getId().getTag("status").startsWith(status))
        .mapToLong(Timer::count)
        .sum();
  }

  /** Until the system leaves further connections without an answer. */
  private static void fill(ServerSocket server, List<Socket> waiting) throws IOException {
    try {
      while (waiting.size() < 20) {
        Socket socket = new Socket();
        waiting.add(socket);
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()), 200);
      }
    } catch (SocketTimeoutException e) {
      return;
    }
    throw new IllegalStateException("the queue of connections has no end");
  }

  @Test
  void theNextInstanceIsTakenAndTheBodyWithIt() {
    for (int i = 0; i < 4; i++) {
      gateway.write(head("POST /v1/pair/echo/" + id, "Content-Length: 5") + "hello");

      assertTrue(gateway.read().text().endsWith("\n5"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "gone", "odd-encoding", "switch"})
  void aServiceThatDoesNotSpeakHttpIsABadGateway(String behaviour) {
    assertProblem(502, "bad-gateway", get(path(behaviour)));
  }

  @Test
  void aServiceThatHangsUpInTheMiddleOfItsAnswerBreaksTheCallersConnection() {
    gateway.write(head("GET " + path("half")));

    assertThrows(UncheckedIOException.class, gateway::read);
  }

  @Test
  void alsoWhenItsAnswerHasNoLength() {
    gateway.write(head("GET " + path("half-chunked")));

    assertThrows(UncheckedIOException.class, gateway::read);
  }

  /** Connections to the service break with callers, and the next one gets none of those. */
  @Test
  void callersWhoHangUpInTheMiddleOfAnswersHarmNobodyElse() throws Exception {
    try (ExecutorService leavers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> leaving = new ArrayList<>();
      for (int leaver = 0; leaver < 2; leaver++) {
        leaving.add(leavers.submit(this::hangUpAgainAndAgain));
      }
      for (int reader = 0; reader < 200; reader++) {
        RawMessage answer = get(path("echo"));
        assertEquals(200, answer.status(), answer.text());
      }
      for (Future<?> each : leaving) {
        each.get();
      }
    }
  }

  private Void hangUpAgainAndAgain() throws IOException {
    for (int time = 0; time < 10; time++) {
      try (RawConnection caller = another()) {
        caller.write(head("GET " + path("stream"))).in().readNBytes(100);
      }
    }
    return null;
  }

  /**
   * What is sent next goes over the connection to the service that they have just left, perhaps by
   * another event loop. Without a key it is not sent again.
   */
  @Test
  void callersWhoHangUpWhenTheyHaveTheirAnswersHarmNobodyElse() throws Exception {
    try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
      List<Future<List<Integer>>> seen = new ArrayList<>();
      for (int client = 0; client < 8; client++) {
        String own = TheGateway.token(TheGateway.clientOf(TheGateway.member()));
        seen.add(callers.submit(() -> askAndLeave(own)));
      }

      List<Integer> statuses = new ArrayList<>();
      for (Future<List<Integer>> each : seen) {
        statuses.addAll(each.get());
      }
      // A machine that does other things may be late once; it is no reason to be told 400 or 502.
      assertEquals(Set.of(), statuses.stream().filter(s -> s != 200 && s != 504).collect(toSet()));
      assertTrue(statuses.stream().filter(s -> s == 504).count() <= statuses.size() / 100);
    }
  }

  private List<Integer> askAndLeave(String token) {
    String request =
        "POST %s HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer %s\r\nContent-Length: 1\r\n\r\n1"
            .formatted(path("echo"), token);
    List<Integer> statuses = new ArrayList<>();
    for (int time = 0; time < 190; time++) {
      try (RawConnection caller = another()) {
        statuses.add(caller.write(request).read().status());
      }
    }
    return statuses;
  }

  @Test
  void aServiceThatHangsUpWhileItIsSentABodyIsToBlame() {
    gateway
        .write(head("POST " + path("deaf"), "Content-Length: 1000000"))
        .write(new byte[1_000_000]);

    assertProblem(502, "bad-gateway", gateway.read());
  }

  @Test
  void aServiceThatDoesNotAnswerIsLate() {
    RawMessage answer = get(path("hang"));

    assertProblem(504, "gateway-timeout", answer);
    origin.awaitFate(id, StubOrigin.Fate.ABORTED);
    assertEquals(200, get(path("echo")).status());
  }

  @Test
  void aServiceThatStopsInTheMiddleOfItsAnswerIsCutOff() {
    gateway.write(head("GET " + path("stall")));

    assertThrows(UncheckedIOException.class, gateway::read);
    origin.awaitFate(id, StubOrigin.Fate.ABORTED);
  }

  @Test
  void aCallerWhoStopsInTheMiddleOfTheBodyIsLate() {
    gateway.write(head("POST " + path("echo"), "Content-Length: 100")).write("only this");

    RawMessage answer = gateway.read();

    assertProblem(408, "request-timeout", answer);
    assertTrue(gateway.isClosedByGateway());
    origin.awaitFate(id, StubOrigin.Fate.ABORTED);
  }

  @Test
  void aCallerWhoHangsUpReachesTheService() {
    gateway.write(head("GET " + path("hang")));
    origin.awaitFate(id, StubOrigin.Fate.READ);

    gateway.close();

    origin.awaitFate(id, StubOrigin.Fate.ABORTED);
  }

  @Test
  void aServiceThatHangsSlowsNoOther() {
    List<RawConnection> hanging = Stream.generate(ProxyTest::another).limit(12).toList();
    hanging.forEach(connection -> connection.write(head("GET /v1/stub/hang/" + id)));
    origin.awaitFate(id, StubOrigin.Fate.READ);

    RawMessage answer = get("/v1/other/echo/" + id);

    assertEquals(200, answer.status());
    List<Integer> statuses = hanging.stream().map(c -> c.read().status()).sorted().toList();
    // Four at once, four wait for those, and the rest is told at once to come again.
    assertEquals(503, statuses.getFirst());
    assertEquals(504, statuses.getLast());
    assertEquals(4, statuses.stream().filter(status -> status == 504).count());
    hanging.forEach(RawConnection::close);
  }

  @Test
  void whoHasWaitedForItsTurnDoesNotWaitSoMuchLongerForTheService() {
    List<RawConnection> hanging = Stream.generate(ProxyTest::another).limit(4).toList();
    hanging.forEach(connection -> connection.write(head("GET /v1/stub/hang/" + id)));
    Await.until("as many hang as are let in", () -> origin.times(id) == 4);
    gateway.write(head("GET " + path("echo") + "-next"));
    long asked = System.nanoTime();
    Await.until("it has waited", () -> System.nanoTime() - asked > 150_000_000);

    hanging.forEach(RawConnection::close);

    String seen = gateway.read().text();
    Matcher left = Pattern.compile("X-Time-Left: (\\d+)").matcher(seen);
    assertTrue(left.find(), seen);
    assertTrue(Integer.parseInt(left.group(1)) <= StubRoutes.FIRST_BYTE_MILLIS - 150, seen);
  }

  @Test
  void aServiceThatIsBusyIsOverloaded() {
    List<RawConnection> hanging = Stream.generate(ProxyTest::another).limit(8).toList();
    hanging.forEach(connection -> connection.write(head("GET /v1/stub/hang/" + id)));
    Await.until("as many hang as are let in", () -> origin.times(id) == 4);

    RawMessage answer = get(path("echo"));

    assertProblem(503, "overloaded", answer);
    assertEquals(List.of("1"), answer.values("Retry-After"));
    assertFalse(origin.written(id) > 0);
    hanging.forEach(RawConnection::close);
  }
}
