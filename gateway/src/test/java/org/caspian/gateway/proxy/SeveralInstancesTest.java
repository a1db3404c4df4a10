package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.testkit.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances of one service, which are asked whether they are ready. */
@QuarkusTest
class SeveralInstancesTest extends ProxyTest {

  private StubOrigin second;

  @BeforeEach
  void startSecond() {
    second = new StubOrigin(StubRoutes.secondPort());
    origin.ready(true);
    second.ready(true);
  }

  @AfterEach
  void stopSecond() {
    second.close();
  }

  /** The origins that these requests reached. */
  private List<StubOrigin> reached(int requests) {
    List<StubOrigin> reached = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      String each = UUID.randomUUID().toString();
      gateway.write(head("GET /v1/both/echo/" + each));
      assertEquals(200, gateway.read().status());
      Stream.of(origin, second).filter(one -> one.saw(each)).forEach(reached::add);
    }
    return reached.stream().distinct().toList();
  }

  @Test
  void whoSaysThatItIsNotReadyGetsNothing() {
    second.ready(false);

    assertEquals(List.of(origin), reached(4));

    second.ready(true);

    assertEquals(Set.of(origin, second), Set.copyOf(reached(4)));
  }

  @Test
  void whoDoesNotAnswerThatQuestionGetsNothingEither() {
    second.close();

    Await.until("the other one gets all", () -> reached(4).equals(List.of(origin)));
  }

  @Test
  void ifNoneIsReadyBothAreTried() {
    second.ready(false);
    origin.ready(false);

    assertEquals(Set.of(origin, second), Set.copyOf(reached(4)));
  }

  @Test
  void whoIsBusyGetsLess() {
    List<RawConnection> waiting = Stream.generate(ProxyTest::another).limit(3).toList();
    waiting.forEach(
        connection -> {
          String each = UUID.randomUUID().toString();
          connection.write(head("GET /v1/both/hang/" + each));
          Await.until("it waits", () -> origin.saw(each) || second.saw(each));
        });

    // One has two to answer, the other one has one.
    assertEquals(1, reached(4).size());

    waiting.forEach(RawConnection::close);
  }

  @Test
  void aConnectionThatBreaksBeforeTheAnswerIsNoHarmForWhatOnlyReads() {
    gateway.write(head("GET /v1/both/gone-at-first/" + id));

    // The other instance does not know that the first one was asked, and goes away, too.
    RawMessage answer = gateway.read();

    assertEquals(502, answer.status());
    assertEquals(1, origin.times(id));
    assertEquals(1, second.times(id));
  }

  @Test
  void theSecondTryEndsWell() {
    gateway.write(head("GET " + path("gone-at-first")));

    assertEquals(200, gateway.read().status());
    assertEquals(2, origin.times(id));
  }

  @Test
  void whatHasAKeyIsSentAgainWithItsBody() {
    gateway.write(
        head("POST " + path("gone-at-first"), "Idempotency-Key: k-" + id, "Content-Length: 5")
            + "hello");

    RawMessage answer = gateway.read();

    assertEquals(200, answer.status());
    assertTrue(answer.text().contains("Idempotency-Key: k-" + id), answer.text());
    assertTrue(answer.text().endsWith("\n5"), answer.text());
    assertEquals(2, origin.times(id));
  }

  @Test
  void alsoWhenTheBodyCameInChunks() {
    gateway.write(
        head(
                "POST " + path("gone-at-first"),
                "Idempotency-Key: k-" + id,
                "Transfer-Encoding: chunked")
            + "5\r\nhello\r\n0\r\n\r\n");

    assertTrue(gateway.read().text().endsWith("\n5"));
    assertEquals(2, origin.times(id));
  }

  @Test
  void whatHasNoKeyIsSentOnce() {
    gateway.write(head("POST " + path("gone-at-first"), "Content-Length: 5") + "hello");

    assertEquals(502, gateway.read().status());
    assertEquals(1, origin.times(id));
  }

  @Test
  void norIsWhatHasOneThatStopsAtTheGateway() {
    gateway.write(
        head(
                "POST " + path("gone-at-first"),
                "Idempotency-Key: k-" + id,
                "Connection: Idempotency-Key",
                "Content-Length: 5")
            + "hello");

    assertEquals(502, gateway.read().status());
    assertEquals(1, origin.times(id));
  }

  @Test
  void whatIsLongerThanWhatIsKeptIsSentOnce() {
    gateway.write(
        head("POST " + path("gone-at-first"), "Idempotency-Key: k-" + id, "Content-Length: 1025")
            + "x".repeat(1025));

    assertEquals(502, gateway.read().status());
    assertEquals(1, origin.times(id));
  }

  @Test
  void whatIsNoHttpIsNotAskedForAgain() {
    gateway.write(head("GET " + path("garbage")));

    assertEquals(502, gateway.read().status());
    assertEquals(1, origin.times(id));
  }

  @Test
  void anInstanceThatFailsAgainAndAgainIsSparedForAWhile() {
    for (int i = 0; i < Breaker.FAILURES; i++) {
      gateway.write(head("POST /v1/spared/gone/" + id, "Content-Length: 0"));
      assertEquals(502, gateway.read().status());
    }

    gateway.write(head("GET /v1/spared/echo/after-" + id));
    RawMessage answer = gateway.read();

    assertEquals(503, answer.status());
    assertEquals(List.of("5"), answer.values("Retry-After"));
    assertEquals(0, origin.times("after-" + id));
    Await.until(
        "it is tried again",
        () -> {
          gateway.write(head("GET /v1/spared/echo/after-" + id));
          return gateway.read().status() == 200;
        });
  }
}
