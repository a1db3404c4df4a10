package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.caspian.platform.testkit.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StreamingTest extends ProxyTest {

  private static final long MIB = 1 << 20;

  @Test
  void aLargeAnswerPassesInPieces() throws IOException {
    gateway.write(head("GET " + path("stream")));
    assertEquals(200, gateway.readHead().status());

    // Of 64 MiB only what fits into the buffers on the way has left the service.
    Await.until("the service has begun", () -> origin.written(id) > 0);
    long before = settled();
    assertTrue(before < 32 * MIB, "written " + before);

    long read = 0;
    byte[] piece = new byte[256 * 1024];
    while (read < 64 * MIB) {
      read += gateway.in().readNBytes(piece, 0, (int) Math.min(piece.length, 64 * MIB - read));
    }
    gateway.write(head("GET " + path("echo")));
    assertEquals(200, gateway.read().status());
  }

  /** How much the service has written when it cannot write more. */
  private long settled() {
    long[] last = {-1};
    Await.until(
        "the service waits",
        () -> {
          long now = origin.written(id);
          boolean same = now == last[0];
          last[0] = now;
          return same;
        });
    return last[0];
  }

  @Test
  void aCallerWhoReadsNothingIsCutOff() {
    gateway.write(head("GET " + path("stream")));
    assertEquals(200, gateway.readHead().status());

    origin.awaitFate(id, StubOrigin.Fate.ABORTED);
  }

  @Test
  void aChunkedAnswerStaysChunked() {
    gateway.write(head("GET " + path("chunked")));

    RawMessage answer = gateway.read();

    assertEquals("hello world", answer.text());
    assertEquals("chunked", answer.values("Transfer-Encoding").getFirst());
  }

  @Test
  void anAnswerWithALengthReachesHttp10() {
    gateway.write(http10("GET", path("echo")));

    RawMessage answer = gateway.read();

    assertEquals(200, answer.status());
    assertTrue(gateway.isClosedByGateway());
  }

  /** The service has done what was asked; nobody may be told that it has not. */
  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void anAnswerWithoutALengthReachesItWithOne(String method) {
    gateway.write(http10(method, path("chunked")));

    RawMessage answer = gateway.read();

    assertEquals(200, answer.status());
    assertEquals("hello world", answer.text());
    assertEquals(List.of("11"), answer.values("Content-Length"));
    assertEquals(List.of(), answer.values("Transfer-Encoding"));
    assertTrue(gateway.isClosedByGateway());
  }

  @Test
  void oneThatBreaksOffIsNoAnswer() {
    gateway.write(http10("GET", path("half-chunked")));

    assertEquals(502, gateway.read().status());
  }

  @Test
  void oneThatDoesNotEndIsNotWaitedFor() {
    gateway.write(http10("GET", path("stall-chunked")));

    assertEquals(504, gateway.read().status());
    origin.awaitFate(id, StubOrigin.Fate.ABORTED);
  }

  @Test
  void oneThatIsTooLongToKeepIsNotKept() {
    gateway.write(http10("GET", path("stream-chunked")));

    assertEquals(505, gateway.read().status());
    origin.awaitFate(id, StubOrigin.Fate.ABORTED);
  }

  private static String http10(String method, String path) {
    return "%s %s HTTP/1.0\r\nHost: gateway\r\nAuthorization: Bearer %s\r\n\r\n"
        .formatted(method, path, token);
  }
}
