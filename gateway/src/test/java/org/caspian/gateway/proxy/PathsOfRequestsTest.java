package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PathsOfRequestsTest extends ProxyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/clients/../stub/echo/",
        "/v1/stub/./echo/",
        "/v1//stub/echo/",
        "//v1/stub/echo/",
        "/v1/stub/%2e%2e/stub/echo/",
        "/v1/stub%2fecho/",
        "/v1/stub/echo%5c/",
        "/v1/stub/echo/%00",
        "/v1/stub/echo;a=b/",
        "/v1/stub/echo\\/",
        "/v1/stub/echo/%c0%ae",
        "/v1/stub/echo/|",
        "/v1/stub/echo/%252e%252e/",
        "http://gateway/v1/stub/echo/",
        "/openapi.json;x",
        "/oauth2/../oauth2/token",
        "/docs/%2e%2e/",
      })
  void withASecondReadingAreRefused(String path) {
    gateway.write(head("GET " + path + id));

    RawMessage answer = gateway.read();

    assertEquals(400, answer.status());
    assertEquals("application/problem+json", answer.values("Content-Type").getFirst());
    assertTrue(answer.text().contains("\"bad-path\""), answer.text());
    assertFalse(origin.saw(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/jwks.json", "/v1/stub/echo/1", "/v1/clients", "/docs"})
  void withAQueryThatCannotBeDecodedAreRefused(String path) {
    gateway.write("GET " + path + "?%zz HTTP/1.1\r\nHost: gateway\r\n\r\n");

    RawMessage answer = gateway.read();

    assertEquals(400, answer.status());
    assertEquals("application/problem+json", answer.values("Content-Type").getFirst());
    assertTrue(answer.text().contains("\"bad-path\""), answer.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/stub/echo\u00e9/", "/v1/stub/ec\tho/", "/v1/stub/ec ho/"})
  void withWhatNoRequestLineMayHoldAreRefused(String path) {
    gateway.write(head("GET " + path + id));

    assertEquals(400, gateway.readHead().status());
    assertFalse(origin.saw(id));
  }

  @Test
  void thatAreNoPathsAreNotFound() {
    gateway.write(head("OPTIONS *"));

    assertEquals(404, gateway.read().status());
  }

  @Test
  void comeToTheServiceInOneForm() {
    gateway.write(head("GET /v1/%73tub/ec%68o/" + id + "/%d0%b0?%61=%2f"));

    String text = gateway.read().text();

    assertTrue(text.startsWith("GET /v1/stub/echo/" + id + "/%D0%B0?%61=%2f HTTP/1.1"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/nothing", "/v1", "/v1/", "/q", "/q/health", "/q/metrics", "/V1/stub"})
  void thatNobodyServesAreNotFound(String path) {
    gateway.write(head("GET " + path));

    RawMessage answer = gateway.read();

    assertEquals(404, answer.status());
    assertTrue(answer.text().contains("\"not-found\""), answer.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/.well-known/jwks.json",
        "/v1/clients",
        "/docs",
        "/docs/start.js",
        "/problems"
      })
  void ofTheGatewayAreServedByItself(String path) {
    gateway.write(head("GET " + path));

    assertEquals(200, gateway.read().status());
  }

  @Test
  void thatAreTooLongAreRefused() {
    gateway.write(head("GET " + path("echo") + "?x=" + "y".repeat(4000)));

    RawMessage answer = gateway.read();

    assertEquals(414, answer.status());
    assertTrue(answer.text().contains("uri-too-long"), answer.text());
  }

  @Test
  void thatAreFarTooLongAreRefusedByTheParser() {
    gateway.write(head("GET " + path("echo") + "?x=" + "y".repeat(40_000)));

    assertEquals(414, gateway.readHead().status());
  }

  @Test
  void withTooManyHeadersAreRefused() {
    gateway.write(head("GET " + path("echo"), "X-Large: " + "y".repeat(13_000)));

    RawMessage answer = gateway.read();

    assertEquals(431, answer.status());
    assertTrue(answer.text().contains("headers-too-large"), answer.text());
    assertFalse(origin.saw(id));
  }

  @Test
  void withFarTooManyHeadersAreRefusedByTheParser() {
    gateway.write(head("GET " + path("echo"), "X-Large: " + "y".repeat(80_000)));

    assertEquals(431, gateway.readHead().status());
  }
}
