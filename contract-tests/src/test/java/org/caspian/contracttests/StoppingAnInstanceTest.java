package org.caspian.contracttests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Await;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One of two is asked to stop, as it is when another release takes its place. */
@Tag(Platform.OWN)
class StoppingAnInstanceTest {

  /** Enough that there is always one under way to the instance that stops. */
  private static final int CALLERS = 16;

  private final Platform platform = Platform.shared();
  private final Caller secretariat = platform.secretariat();

  @Test
  void nobodyMissesAnInstanceOfAServiceThatStops() {
    AtomicBoolean calling = new AtomicBoolean(true);
    AtomicInteger answered = new AtomicInteger();
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    // In turn, so that none comes near what a client may ask for, however long it takes to stop.
    List<Caller> members = Stream.generate(() -> platform.member("KZ")).limit(4 * CALLERS).toList();
    AtomicInteger turn = new AtomicInteger();
    Supplier<Caller> next = () -> members.get(turn.getAndIncrement() % members.size());
    ProcessHandle stopping = platform.stack().process("members-2").orElseThrow();
    // Traces are on: a gateway whose questions fail would take none of them for ready, and try all.
    Await.until("the gateway knows that it is ready", () -> isUsableToTheGateway("members-2"));

    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int caller = 0; caller < CALLERS; caller++) {
        IntSupplier call = caller % 4 == 0 ? () -> write(next.get()) : () -> read(next.get());
        callers.submit(
            () -> {
              while (calling.get()) {
                note(call, answered, failures);
              }
            });
      }
      try {
        awaitMore(answered);
        stopping.destroy();
        Await.until("it tells who asks it that it leaves", () -> closesItsConnections("members-2"));
        Await.until("the gateway turns from it", () -> !isUsableToTheGateway("members-2"));
        Await.until("it has ended", () -> !stopping.isAlive());
        awaitMore(answered);
      } finally {
        calling.set(false);
      }
    }

    platform.stack().startAgain("members-2", Map.of());
    assertEquals(List.of(), List.copyOf(failures), answered + " were answered");
  }

  private static void awaitMore(AtomicInteger answered) {
    int before = answered.get();
    Await.until("they call", () -> answered.get() > before + 50);
  }

  private static void note(IntSupplier call, AtomicInteger answered, Queue<String> failures) {
    try {
      int status = call.getAsInt();
      answered.incrementAndGet();
      if (status >= 300) {
        failures.add("status " + status);
      }
    } catch (Exception e) {
      failures.add(e.toString());
    }
  }

  private int read(Caller member) {
    return member
        .asking(platform.stack().address("gateway"))
        .get("/v1/institutions?limit=1")
        .statusCode();
  }

  /** Without an Idempotency-Key: nothing sends it again. */
  private int write(Caller member) {
    return member
        .asking(platform.stack().address("gateway"))
        .body(Map.of("localReference", UUID.randomUUID().toString()))
        .put("/v1/institutions/" + member.institution() + "/local-reference")
        .statusCode();
  }

  @Test
  void aGatewayThatStopsAnswersWhatItHasBegunToTake() throws IOException {
    ProcessHandle stopping = platform.stack().process("gateway-2").orElseThrow();
    URI gateway = platform.stack().address("gateway-2");
    byte[] body = institution().getBytes(UTF_8);
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      String head =
          """
          POST /v1/institutions HTTP/1.1\r
          Host: %s\r
          Authorization: Bearer %s\r
          Content-Type: application/json\r
          Content-Length: %d\r
          \r
          """
              .formatted(gateway.getAuthority(), secretariat.token(), body.length);
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.getOutputStream().write(body, 0, 10);
      socket.getOutputStream().flush();

      stopping.destroy();
      Await.until("it is not ready any more", () -> isLeaving("gateway-2"));
      socket.getOutputStream().write(body, 10, body.length - 10);
      socket.getOutputStream().flush();

      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 201 "), answer);
    } finally {
      Await.until("it has ended", () -> !stopping.isAlive());
      platform.stack().startAgain("gateway-2", Map.of());
    }
  }

  @Test
  void aGatewayThatStopsClosesWhatRests() throws IOException {
    ProcessHandle stopping = platform.stack().process("gateway-2").orElseThrow();
    URI gateway = platform.stack().address("gateway-2");
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.setSoTimeout(15_000);
      Scanner answers = new Scanner(socket.getInputStream(), UTF_8);
      askForNothing(socket, gateway);
      assertNotNull(answers.findWithinHorizon("HTTP/1.1 404 ", 0));
      askForNothing(socket, gateway);
      assertNotNull(answers.findWithinHorizon("HTTP/1.1 404 ", 0), "it stays open");

      stopping.destroy();

      assertNull(answers.findWithinHorizon("HTTP/1.1 ", 0), "until the end nothing more is said");
      assertTrue(stopping.isAlive(), "which comes before that of the process");
    } finally {
      Await.until("it has ended", () -> !stopping.isAlive());
      platform.stack().startAgain("gateway-2", Map.of());
    }
  }

  private static void askForNothing(Socket socket, URI gateway) throws IOException {
    String request = "GET /nothing HTTP/1.1\r\nHost: %s\r\n\r\n";
    socket.getOutputStream().write(request.formatted(gateway.getAuthority()).getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  private boolean isLeaving(String part) throws IOException {
    URI ready = platform.stack().management(part).resolve("/q/health/ready");
    HttpURLConnection asked = (HttpURLConnection) ready.toURL().openConnection();
    return asked.getResponseCode() == 503;
  }

  private boolean closesItsConnections(String part) throws IOException {
    URI list = platform.stack().address(part).resolve("/v1/institutions");
    HttpURLConnection asked = (HttpURLConnection) list.toURL().openConnection();
    return "close".equals(asked.getHeaderField("Connection"));
  }

  private boolean isUsableToTheGateway(String part) throws IOException {
    URI metrics = platform.stack().management("gateway").resolve("/q/metrics");
    String usable =
        "gateway_upstream_usable{service=\"members\",upstream=\"127.0.0.1:%d\"} 1.0"
            .formatted(platform.stack().address(part).getPort());
    try (InputStream answer = metrics.toURL().openStream()) {
      return new String(answer.readAllBytes(), UTF_8).contains(usable);
    }
  }

  private static String institution() {
    return """
        {"name": {"en": "Stopping University %s"}, "type": "UNIVERSITY", "country": "KZ",
         "city": "Aktau", "timeZone": "Asia/Aqtau", "timeZoneBasis": "DERIVED",
         "membership": "NONE", "basis": "SAMPLE"}
        """
        .formatted(UUID.randomUUID());
  }
}
