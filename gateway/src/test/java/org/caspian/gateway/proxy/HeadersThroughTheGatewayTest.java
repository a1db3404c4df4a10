package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadersThroughTheGatewayTest extends ProxyTest {

  /** The request as the service saw it. */
  private RawMessage seen(String... fields) {
    gateway.write(head("GET " + path("echo"), fields));
    RawMessage answer = gateway.read();
    assertEquals(200, answer.status());
    List<String> lines = answer.text().lines().toList();
    return new RawMessage(
        lines.getFirst(), lines.subList(1, lines.size() - 2), lines.getLast().getBytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Keep-Alive: timeout=5",
        "Proxy-Connection: keep-alive",
        "Proxy-Authorization: Basic eDp5",
        "TE: trailers",
        "Trailer: X",
        "Upgrade: x",
        "X-Real-IP: 6.6.6.6",
        "X-Member-Id: 1",
        "X_Member_Id: 1",
        "X-Client-Roles: SECRETARIAT",
        "X-Forwarded-Prefix: /x",
        "X-Forwarded-Port: 1",
      })
  void theServiceDoesNotSee(String field) {
    String name = field.substring(0, field.indexOf(':'));

    assertEquals(List.of(), seen(field).values(name));
  }

  @Test
  void whatTheConnectionNominatesStopsHere() {
    RawMessage seen = seen("Connection: keep-alive, X-Drop", "X-Drop: 1", "X-Kept: 2");

    assertEquals(List.of(), seen.values("X-Drop"));
    assertEquals(List.of("2"), seen.values("X-Kept"));
  }

  @Test
  void aTokenThatIsNominatedDoesNotReachTheService() {
    assertEquals(List.of(), seen("Connection: Authorization").values("Authorization"));
  }

  @Test
  void theServiceIsToldHowLongItsAnswerIsWaitedFor() {
    assertEquals(List.of("600"), seen("X-Time-Left: 86400000").values("X-Time-Left"));
  }

  @Test
  void nobodyElseSaysSo() {
    gateway.write(head("GET /v1/changes", "X-Time-Left: 0"));

    assertEquals(200, gateway.read().status());
  }

  @Test
  void theServiceIsToldWhoReallySent() {
    RawMessage seen =
        seen(
            "Forwarded: for=6.6.6.6",
            "X-Forwarded-For: 6.6.6.6",
            "X-Forwarded-Host: evil",
            "X-Forwarded-Proto: https",
            "x-forwarded-for: 7.7.7.7");

    assertEquals(List.of("127.0.0.1"), seen.values("X-Forwarded-For"));
    assertEquals(List.of("gateway"), seen.values("X-Forwarded-Host"));
    assertEquals(List.of("http"), seen.values("X-Forwarded-Proto"));
    assertEquals(List.of("for=127.0.0.1;host=\"gateway\";proto=http"), seen.values("Forwarded"));
  }

  @Test
  void theRestComesAsItWasSent() {
    RawMessage seen =
        seen(
            "Accept: text/csv",
            "Idempotency-Key: a b",
            "If-Match: W/\"7\"",
            "X-Acting-Person: p-1",
            "X-Many: 1",
            "X-Many: 2",
            "X-HTTP-Method-Override: PATCH");

    assertEquals(List.of("text/csv"), seen.values("Accept"));
    assertEquals(List.of("a b"), seen.values("Idempotency-Key"));
    assertEquals(List.of("W/\"7\""), seen.values("If-Match"));
    assertEquals(List.of("p-1"), seen.values("X-Acting-Person"));
    assertEquals(List.of("1", "2"), seen.values("X-Many"));
    assertEquals(List.of("PATCH"), seen.values("X-HTTP-Method-Override"));
    assertEquals(List.of("Bearer " + token), seen.values("Authorization"));
    assertEquals("GET " + path("echo") + " HTTP/1.1", seen.startLine());
  }

  @Test
  void aTraceGoesOn() {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    assertEquals(List.of(trace), seen("traceparent: " + trace).values("traceparent"));
  }

  @Test
  void aMalformedTraceBeginsAnew() {
    RawMessage seen = seen("traceparent: 00-xyz", "tracestate: a=1", "X-Request-Id: short");

    String trace = seen.values("traceparent").getFirst();
    assertTrue(trace.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"), trace);
    assertEquals(List.of(), seen.values("tracestate"));
    assertEquals(List.of(trace.substring(3, 35)), seen.values("X-Request-Id"));
  }

  @Test
  void aRequestKeepsItsId() {
    assertEquals(
        List.of("nightly-run.7_a"), seen("X-Request-Id: nightly-run.7_a").values("X-Request-Id"));
  }

  /** The service of the test says nothing of it. */
  @Test
  void everyAnswerNamesItsRequest() {
    gateway.write(head("GET " + path("echo"), "X-Request-Id: nightly-run.7_a"));

    assertEquals(List.of("nightly-run.7_a"), gateway.read().values("X-Request-Id"));
  }

  @Test
  void theRefusalOfTheGatewayNamesTheRequestAndTheTrace() {
    gateway.write(
        head(
            "GET /v1/nothing",
            "X-Request-Id: nightly-run.7_a",
            "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

    RawMessage answer = gateway.read();

    assertEquals(404, answer.status());
    assertEquals(List.of("nightly-run.7_a"), answer.values("X-Request-Id"));
    assertTrue(answer.text().contains("4bf92f3577b34da6a3ce929d0e0e4736"), answer.text());
    assertTrue(answer.text().contains("\"part\":\"gateway\""), answer.text());
  }

  @Test
  void theCallerDoesNotSeeWhatBelongsToTheConnectionBehind() {
    gateway.write(head("GET " + path("hop-by-hop")));

    RawMessage answer = gateway.read();

    for (String name :
        List.of(
            "Connection",
            "X-Secret",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Connection",
            "Trailer",
            "Upgrade")) {
      assertEquals(List.of(), answer.values(name), name);
    }
    assertEquals(List.of("yes"), answer.values("X-Kept"));
    assertEquals(List.of("\"7\""), answer.values("ETag"));
    assertEquals("ok", answer.text());
  }

  @Test
  void theCallerDoesNotSeeWhatServicesAreToldOfCallers() {
    gateway.write(head("GET " + path("indiscreet")));

    RawMessage answer = gateway.read();

    for (String name :
        List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X_Forwarded_User",
            "X-Real-IP",
            "X-Time-Left",
            "X-Member-Id",
            "X-Client-Roles")) {
      assertEquals(List.of(), answer.values(name), name);
    }
    assertEquals(List.of("yes"), answer.values("X-Kept"));
    assertEquals("ok", answer.text());
  }

  @Test
  void anAnswerToHeadKeepsItsLength() {
    gateway.write(head("HEAD " + path("head")) + head("GET " + path("echo")));

    RawMessage answer = gateway.readHead();

    assertEquals(List.of("123"), answer.values("Content-Length"));
    assertEquals(200, gateway.read().status());
  }

  @Test
  void answersWithoutABodyHaveNone() {
    gateway.write(head("GET " + path("empty")) + head("GET " + path("unchanged")));

    RawMessage empty = gateway.readHead();
    RawMessage unchanged = gateway.readHead();
    gateway.write(head("GET " + path("echo")));

    assertEquals(204, empty.status());
    assertEquals(List.of("yes"), empty.values("X-Kept"));
    assertEquals(List.of(), empty.values("Transfer-Encoding"));
    assertEquals(304, unchanged.status());
    assertEquals(List.of("\"7.x\""), unchanged.values("ETag"));
    assertEquals(200, gateway.read().status());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, empty, 204",
    "GET, unchanged, 304",
    "GET, unchanged-chunked, 304",
    "GET, unchanged-length, 304",
    "HEAD, unchanged, 304",
    "HEAD, head-chunked, 200"
  })
  void anAnswerWithoutABodyAnnouncesNone(String method, String behaviour, int status) {
    gateway.write(head(method + ' ' + path(behaviour)));

    RawMessage answer = gateway.readHead();

    assertEquals(status, answer.status());
    assertEquals(List.of(), answer.values("Transfer-Encoding"));
    assertEquals(List.of(), answer.values("Content-Length"));
    gateway.write(head("GET " + path("echo")));
    assertEquals(200, gateway.read().status());
  }

  @Test
  void aQueryComesAsItWasSent() {
    gateway.write(head("GET " + path("echo") + "?name=%D0%B0+b&x=%2e%2e&[a]=1"));

    String text = gateway.read().text();

    assertTrue(text.startsWith("GET " + path("echo") + "?name=%D0%B0+b&x=%2e%2e&[a]=1 "), text);
    assertFalse(text.toLowerCase(Locale.ROOT).contains("proxy-"), text);
  }
}
