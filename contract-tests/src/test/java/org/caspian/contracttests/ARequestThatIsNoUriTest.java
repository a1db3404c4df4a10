package org.caspian.contracttests;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The framework would answer it without a body and keep the connection, while the request goes on
 * behind it: the next one on that connection would get the answer of this.
 */
@Tag(Platform.OWN)
class ARequestThatIsNoUriTest {

  @ParameterizedTest
  @ValueSource(strings = {"gateway", "members", "mobility", "projects", "events"})
  void isRefusedByEveryPartAsAllElseIs(String part) throws IOException {
    URI address = Platform.shared().stack().address(part);

    String answer = answer(address, "GET /v1/institutions?name=\"a\" HTTP/1.1");

    assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    assertTrue(
        answer.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json"), answer);
  }

  private static String answer(URI address, String line) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write((line + "\r\nHost: a\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}
