package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokensAtTheDoorTest extends ProxyTest {

  private RawMessage with(String... authorizations) {
    StringBuilder request = new StringBuilder("GET " + path("echo") + " HTTP/1.1\r\nHost: gateway");
    for (String authorization : authorizations) {
      request.append("\r\nAuthorization: ").append(authorization);
    }
    gateway.write(request + "\r\n\r\n");
    return gateway.read();
  }

  private void assertRefused(RawMessage answer) {
    assertEquals(401, answer.status());
    assertEquals("application/problem+json", answer.values("Content-Type").getFirst());
    assertTrue(answer.text().contains("\"unauthorized\""), answer.text());
    assertFalse(origin.saw(id));
  }

  @Test
  void whoBringsNoneIsToldNoError() {
    RawMessage answer = with();

    assertRefused(answer);
    assertEquals(List.of("Bearer"), answer.values("WWW-Authenticate"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic eDp5", "Bearer", "Token x", ""})
  void anotherSchemeIsNone(String authorization) {
    RawMessage answer = with(authorization);

    assertRefused(answer);
    assertEquals(List.of("Bearer"), answer.values("WWW-Authenticate"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "\"", "eyJhbGciOiJub25lIn0.e30."})
  void aBadOneIsInvalid(String bad) {
    RawMessage answer = with("Bearer " + bad);

    assertRefused(answer);
    String challenge = answer.values("WWW-Authenticate").getFirst();
    assertTrue(
        challenge.matches("Bearer error=\"invalid_token\", error_description=\"[^\"\\\\]+\""),
        challenge);
  }

  @Test
  void theSchemeIsReadInAnyCase() {
    assertEquals(200, with("bearer " + token).status());
  }

  @Test
  void oneInTheQueryIsNone() {
    gateway.write(
        "GET " + path("echo") + "?access_token=" + token + " HTTP/1.1\r\nHost: gateway\r\n\r\n");

    assertRefused(gateway.read());
  }

  @Test
  void withoutOneNobodyLearnsWhichPathsThereAre() {
    gateway.write("GET /v1/nothing HTTP/1.1\r\nHost: gateway\r\n\r\n");

    assertEquals(401, gateway.read().status());
  }

  @Test
  void aBodyThatComesBeforeTheTokenIsJudgedIsNotLost() {
    gateway.write(head("POST " + path("echo"), "Content-Length: 10") + "0123456789");

    assertTrue(gateway.read().text().endsWith("\n10"));
  }
}
