package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One service takes bodies of 1 KiB, imports of 2 KiB and headers of 4 KiB, another one bodies of 2
 * MiB.
 */
@QuarkusTest
class SizesOfAServiceTest extends ProxyTest {

  private static final int KIB = 1024;
  private static final int MIB = 1 << 20;

  private String frugal() {
    return "/v1/frugal/echo/" + id;
  }

  private String imports() {
    return frugal() + "/imports";
  }

  private String roomy() {
    return "/v1/roomy/echo/" + id;
  }

  private RawMessage post(String path, int length) {
    gateway.write(head("POST " + path, "Content-Length: " + length));
    return gateway.write(new byte[length]).read();
  }

  /** One that asks first is answered before it has sent anything. */
  private RawMessage announce(String path, int length) {
    gateway.write(head("POST " + path, "Content-Length: " + length, "Expect: 100-continue"));
    return gateway.read();
  }

  private RawMessage postInChunks(String path, int length) {
    gateway.write(head("POST " + path, "Transfer-Encoding: chunked"));
    gateway.write(Integer.toHexString(length) + "\r\n").write(new byte[length]);
    return gateway.write("\r\n0\r\n\r\n").read();
  }

  private static void assertTooLarge(int limit, RawMessage answer) {
    assertEquals(413, answer.status(), answer.text());
    assertTrue(answer.text().contains("\"body-too-large\""), answer.text());
    assertTrue(answer.text().contains("may have " + limit + " bytes"), answer.text());
  }

  @Test
  void aBodyOfItsOwnLimitPasses() {
    assertTrue(post(frugal(), KIB).text().endsWith("\n" + KIB));
    assertTrue(postInChunks(frugal(), KIB).text().endsWith("\n" + KIB));
    assertTrue(post(imports(), 2 * KIB).text().endsWith("\n" + 2 * KIB));
  }

  @Test
  void oneByteMoreIsRefusedBeforeItIsSent() {
    RawMessage answer = announce(frugal(), KIB + 1);

    assertTooLarge(KIB, answer);
    assertEquals(1, answer.values("RateLimit").size(), "it counts");
    assertFalse(origin.saw(id));
  }

  @Test
  void oneByteMoreInChunksIsRefusedWhenItComes() {
    assertTooLarge(KIB, postInChunks(frugal(), KIB + 1));
    if (origin.saw(id)) {
      origin.awaitFate(id, StubOrigin.Fate.ABORTED);
    }
  }

  @Test
  void itsImportsHaveALimitOfTheirOwn() {
    assertTooLarge(2 * KIB, announce(imports(), 2 * KIB + 1));
  }

  @Test
  void itsImportsHaveThatInChunksToo() {
    assertTooLarge(2 * KIB, postInChunks(imports(), 2 * KIB + 1));
  }

  @Test
  void aServiceMayTakeMoreThanTheOthers() {
    assertTrue(post(roomy(), 2 * MIB).text().endsWith("\n" + 2 * MIB));
    assertTooLarge(2 * MIB, announce(roomy(), 2 * MIB + 1));
  }

  @Test
  void whichChangesNothingForTheOthers() {
    assertTooLarge(MIB, announce(path("echo"), MIB + 1));
  }

  @Test
  void moreHeadersThanItsLimitAreRefused() {
    String field = "X-Large: " + "y".repeat(4 * KIB);
    gateway.write(head("GET " + frugal(), field));

    RawMessage answer = gateway.read();

    assertEquals(431, answer.status(), answer.text());
    assertTrue(answer.text().contains("\"headers-too-large\""), answer.text());
    assertTrue(answer.text().contains("may have 4096 bytes"), answer.text());
    assertFalse(origin.saw(id));
    // The connection goes on, and another service takes them.
    gateway.write(head("GET " + path("echo"), field));
    assertEquals(200, gateway.read().status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"frugal", "roomy", "stub", "nothing"})
  void withoutATokenNobodyLearnsOfIt(String service) {
    String request =
        "POST /v1/%s/echo/%s HTTP/1.1\r\nHost: gateway\r\nX-Large: %s\r\nContent-Length: %d\r\n\r\n";
    gateway.write(request.formatted(service, id, "y".repeat(4 * KIB), 2 * MIB));

    assertEquals(401, gateway.read().status());
    try (RawConnection other = another()) {
      other.write(request.formatted(service, id, "y", 2 * MIB + 1));
      assertTooLarge(2 * MIB, other.read());
    }
  }
}
