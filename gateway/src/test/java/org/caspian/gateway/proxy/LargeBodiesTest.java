package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LargeBodiesTest extends ProxyTest {

  private static final int MIB = 1 << 20;

  private String imports() {
    return "/v1/stub/echo/" + id + "/imports";
  }

  private void writeChunked(String path, int length) {
    gateway.write(head("POST " + path, "Transfer-Encoding: chunked"));
    byte[] piece = new byte[64 * 1024];
    for (int left = length; left > 0; left -= piece.length) {
      int size = Math.min(left, piece.length);
      gateway.write(Integer.toHexString(size) + "\r\n");
      gateway.write(Arrays.copyOf(piece, size)).write("\r\n");
    }
    gateway.write("0\r\n\r\n");
  }

  private void assertTooLarge(RawMessage answer) {
    assertEquals(413, answer.status());
    assertTrue(answer.text().contains("\"body-too-large\""), answer.text());
    assertTrue(answer.text().contains("\"part\":\"gateway\""), answer.text());
  }

  @Test
  void aBodyOfOneMebibytePasses() {
    gateway.write(head("POST " + path("echo"), "Content-Length: " + MIB)).write(new byte[MIB]);

    assertTrue(gateway.read().text().endsWith("\n" + MIB));
  }

  @Test
  void oneByteMoreIsRefusedBeforeItIsSent() {
    gateway.write(head("POST " + path("echo"), "Content-Length: " + (MIB + 1)));

    assertTooLarge(gateway.read());
    assertFalse(origin.saw(id));
  }

  @Test
  void aChunkedBodyOfOneMebibytePasses() {
    writeChunked(path("echo"), MIB);

    assertTrue(gateway.read().text().endsWith("\n" + MIB));
  }

  @Test
  void oneByteMoreInChunksIsRefusedWhenItComes() {
    writeChunked(path("echo"), MIB + 1);

    assertTooLarge(gateway.read());
    if (origin.saw(id)) {
      origin.awaitFate(id, StubOrigin.Fate.ABORTED);
    }
  }

  @Test
  void anEndlessBodyIsCutOff() {
    gateway.write(head("POST " + path("echo"), "Transfer-Encoding: chunked"));
    byte[] piece = new byte[64 * 1024];
    int sent = 0;
    try {
      while (sent < 100 * MIB) {
        gateway.write(Integer.toHexString(piece.length) + "\r\n").write(piece).write("\r\n");
        sent += piece.length;
      }
    } catch (UncheckedIOException e) {
      // The gateway has hung up.
    }

    assertTrue(sent < 20 * MIB, "sent " + sent);
  }

  @Test
  void anImportMayHaveFiveMebibytes() {
    gateway.write(head("POST " + imports(), "Content-Length: " + 5 * MIB));
    gateway.write(new byte[5 * MIB]);

    assertTrue(gateway.read().text().endsWith("\n" + 5 * MIB));
  }

  @Test
  void andNotOneByteMore() {
    gateway.write(head("POST " + imports(), "Content-Length: " + (5 * MIB + 1)));

    assertTooLarge(gateway.read());
    assertFalse(origin.saw(id));
  }

  @Test
  void norInChunks() {
    writeChunked(imports(), 5 * MIB + 1);

    assertTooLarge(gateway.read());
  }

  @Test
  void whoAsksFirstIsToldToContinue() {
    gateway.write(head("POST " + path("echo"), "Content-Length: 5", "Expect: 100-continue"));

    assertEquals(100, gateway.readHead().status());
    gateway.write("hello");
    RawMessage answer = gateway.read();
    assertEquals(200, answer.status());
    assertTrue(answer.text().endsWith("\n5"));
    assertFalse(answer.text().contains("Expect"), answer.text());
  }

  @Test
  void whoAsksFirstIsToldNotToContinueWithTooMuch() {
    gateway.write(
        head("POST " + path("echo"), "Content-Length: " + 2 * MIB, "Expect: 100-continue"));

    assertTooLarge(gateway.read());
  }

  @Test
  void anAnswerThatComesBeforeTheBodyIsReadArrives() {
    gateway.write(head("POST " + path("early"), "Content-Length: " + MIB));
    gateway.write(new byte[1000]);

    RawMessage answer = gateway.read();

    assertEquals(409, answer.status());
    assertEquals("early", answer.text());
  }
}
