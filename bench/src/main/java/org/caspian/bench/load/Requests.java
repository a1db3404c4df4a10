package org.caspian.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What is sent, as bytes; many threads ask. */
interface Requests {

  /** The next request. */
  byte[] next();

  /** These in turn. */
  static Requests inTurn(List<byte[]> requests) {
    AtomicInteger turn = new AtomicInteger();
    return () -> requests.get(Math.floorMod(turn.getAndIncrement(), requests.size()));
  }

  /** A request to read. */
  static byte[] get(String path, String token) {
    return """
        GET %s HTTP/1.1\r
        Host: localhost\r
        Accept: application/json\r
        Authorization: Bearer %s\r
        \r
        """
        .formatted(path, token)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * A request with a body.
   *
   * @param headers whole lines: who asks, the type of the body, and what else it needs
   */
  static byte[] post(String path, List<String> headers, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Accept: application/json\r
        %s\r
        Content-Length: %d\r
        \r
        """
            .formatted(path, String.join("\r\n", headers), content.length)
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = new byte[head.length + content.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(content, 0, whole, head.length, content.length);
    return whole;
  }
}
