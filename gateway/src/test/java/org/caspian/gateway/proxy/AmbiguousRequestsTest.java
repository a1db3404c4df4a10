package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two parsers could cut at different places: none of them reaches a service. */
@QuarkusTest
class AmbiguousRequestsTest extends ProxyTest {

  private final String inner = UUID.randomUUID().toString();

  private String smuggled() {
    return head("GET /v1/stub/echo/" + inner);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5, 6",
        "Content-Length: +5",
        "Content-Length: -5",
        "Content-Length: 0x5",
        "Content-Length: 5 5",
        "Content-Length: ",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: identity, chunked",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding:\u000bchunked",
        "Transfer-Encoding: \u0000chunked",
        "Transfer-Encoding:\r\n chunked",
        "X: y\rTransfer-Encoding: chunked",
        "X: y\nTransfer-Encoding: chunked\nContent-Length: 3",
        "X: y\rContent-Length: 5",
        "X\u0000: y",
        "X: y\u0000z",
        ": nameless",
        "X y",
        "Host: other",
      })
  void areRefused(String fields) {
    gateway.write(head("POST " + path("echo"), fields) + "0\r\n\r\n" + smuggled());

    assertEquals(400, gateway.readHead().status());
    assertFalse(origin.saw(id));
    assertFalse(origin.saw(inner));
  }

  /** A field over several lines may be refused or made one (RFC 9112, 5.2); it never is two. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "X: y\r\n Transfer-Encoding: chunked",
        "X: y\r\n\tContent-Length: 5",
        "X: y\r\n X-Member-Id: 1",
      })
  void ofFoldedFieldsHaveThemUnfolded(String fields) {
    gateway.write(head("GET " + path("echo"), fields));

    RawMessage answer = gateway.read();

    assertEquals(200, answer.status());
    String field = "X: y " + fields.substring(fields.indexOf('\n') + 2);
    assertTrue(answer.text().lines().anyMatch(field::equals), answer.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zz\r\nhello\r\n0\r\n\r\n",
        "-1\r\nhello\r\n0\r\n\r\n",
        "5;a\nb\r\nhello\r\n0\r\n\r\n",
        "5\r\nhelloXX0\r\n\r\n",
        "5\rhello\r\n0\r\n\r\n",
        "100000000000000000\r\nhello\r\n0\r\n\r\n",
      })
  void withChunksThatAreNoneNeverComeWhole(String chunks) {
    gateway.write(head("POST " + path("echo"), "Transfer-Encoding: chunked"));
    gateway.write(chunks + smuggled());

    assertTrue(blamesTheCallerOrSaysNothing());
    assertFalse(origin.saw(inner));
    if (origin.saw(id)) {
      origin.awaitFate(id, StubOrigin.Fate.ABORTED);
    }
  }

  /** The connection closes either way; whether an answer comes before is a matter of time. */
  private boolean blamesTheCallerOrSaysNothing() {
    try {
      return gateway.readHead().status() == 400;
    } catch (UncheckedIOException e) {
      return true;
    }
  }

  @Test
  void twoRequestsInOneGoAreTwoRequests() {
    gateway.write(head("POST " + path("echo"), "Content-Length: 5") + "hello" + smuggled());

    assertTrue(gateway.read().text().endsWith("\n5"));
    assertTrue(gateway.read().text().contains(inner));
  }

  @Test
  void aSecondHostIsRefusedInAProblemDocument() {
    gateway.write(head("GET " + path("echo"), "Host: other"));

    RawMessage answer = gateway.read();

    assertEquals(400, answer.status());
    assertTrue(answer.text().contains("\"bad-request\""), answer.text());
    assertTrue(answer.text().contains("\"gateway\""), answer.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\"b", "a/b", "a@b", "a:x", "", "a,b"})
  void aHostThatIsNoneIsRefused(String host) {
    gateway.write(
        "GET "
            + path("echo")
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nAuthorization: Bearer "
            + token
            + "\r\n\r\n");

    assertEquals(400, gateway.readHead().status());
    assertFalse(origin.saw(id));
  }

  @Test
  void framingOfHttp10InHttp11TermsIsRefused() {
    gateway.write(
        "POST "
            + path("echo")
            + " HTTP/1.0\r\nHost: gateway\r\nAuthorization: Bearer "
            + token
            + "\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n");

    assertEquals(400, gateway.readHead().status());
    assertFalse(origin.saw(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "PROPFIND", "GETX", "get"})
  void ofMethodsThatAreNoneAreNotImplemented(String method) {
    gateway.write(head(method + ' ' + path("echo")));

    RawMessage answer = gateway.read();

    assertEquals(501, answer.status());
    assertTrue(answer.text().contains("\"method-not-implemented\""), answer.text());
    assertEquals(List.of(), answer.values("Allow"));
    assertFalse(origin.saw(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "OPTIONS"})
  void whichMethodsAPathHasIsSaidByWhoServesIt(String method) {
    gateway.write(head(method + ' ' + path("echo")));

    assertTrue(gateway.read().text().startsWith(method + ' ' + path("echo")));
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/changes, 'GET, HEAD'",
    "/.well-known/jwks.json, 'GET, HEAD'",
    "/openapi.json, 'GET, HEAD'",
    "/oauth2/token, POST"
  })
  void theGatewayNamesTheMethodsOfItsOwnPaths(String path, String allowed) {
    gateway.write(head("TRACE " + path));

    RawMessage answer = gateway.read();

    assertEquals(405, answer.status());
    Set<String> named =
        new TreeSet<>(List.of(String.join(", ", answer.values("Allow")).split(", *")));
    // Every path may have OPTIONS besides.
    named.remove("OPTIONS");
    assertEquals(Set.of(allowed.split(", ")), named);
  }

  @Test
  void aWebSocketIsRefused() {
    gateway.write(
        head(
            "GET " + path("echo"),
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="));

    RawMessage answer = gateway.read();

    assertEquals(400, answer.status());
    assertTrue(answer.text().contains("upgrade-refused"), answer.text());
    assertFalse(origin.saw(id));
  }

  @Test
  void anUpgradeToHttp2IsPassedOver() {
    gateway.write(
        head(
            "GET " + path("echo"),
            "Connection: Upgrade, HTTP2-Settings",
            "Upgrade: h2c",
            "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"));

    RawMessage answer = gateway.read();

    assertEquals(200, answer.status());
    assertFalse(answer.text().toLowerCase().contains("http2-settings"), answer.text());
  }

  @Test
  void anUnknownExpectationFails() {
    gateway.write(head("POST " + path("echo"), "Expect: the-moon", "Content-Length: 0"));

    assertEquals(417, gateway.read().status());
    assertFalse(origin.saw(id));
  }
}
