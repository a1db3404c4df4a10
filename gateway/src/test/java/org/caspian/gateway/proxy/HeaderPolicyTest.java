package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.List;
import org.caspian.gateway.address.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderPolicyTest {

  private static final Sender SENDER = new Sender("192.0.2.7", "http", "api.example:8080");

  private static MultiMap headers(String... namesAndValues) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return headers;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection",
        "Keep-Alive",
        "Proxy-Connection",
        "Proxy-Authorization",
        "Proxy-Authenticate",
        "TE",
        "te",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
        "Expect",
        "X-Real-IP",
        "X-Member-Id",
        "x-member-roles",
        "X_Member_Id",
        "X-Client-Id",
        "X-CLIENT-CERT",
        "X-Forwarded-Port",
        "X-Forwarded-Prefix",
        "X_Forwarded_User",
      })
  void noServiceSeesThem(String name) {
    MultiMap headers = headers(name, "forged");

    HeaderPolicy.towardsService(headers, SENDER, Duration.ofSeconds(10));

    assertFalse(headers.contains(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection",
        "Keep-Alive",
        "Proxy-Authenticate",
        "Proxy-Connection",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
        "Forwarded",
        "X-Forwarded-For",
        "X_Forwarded_User",
        "X-Real-IP",
        "X-Time-Left",
        "X-Member-Id",
        "x-client-roles"
      })
  void noCallerSeesThem(String name) {
    MultiMap headers = headers(name, "anything");

    HeaderPolicy.towardsCaller(headers);

    assertFalse(headers.contains(name));
  }

  @Test
  void whatTheConnectionNominatesStopsInBothDirections() {
    for (boolean toService : List.of(true, false)) {
      MultiMap headers =
          headers(
              "Connection",
              "close, x-secret ,",
              "connection",
              "X_Other",
              "X-Secret",
              "1",
              "X-Secret",
              "2",
              "X-Other",
              "3",
              "X-Kept",
              "4");

      if (toService) {
        HeaderPolicy.towardsService(headers, SENDER, Duration.ofSeconds(10));
      } else {
        HeaderPolicy.towardsCaller(headers);
      }

      assertFalse(headers.contains("X-Secret"));
      assertFalse(headers.contains("X-Other"));
      assertEquals("4", headers.get("X-Kept"));
    }
  }

  @Test
  void theServiceIsToldWhoReallySent() {
    MultiMap headers =
        headers(
            "Forwarded",
            "for=6.6.6.6",
            "X-Forwarded-For",
            "6.6.6.6",
            "X-Forwarded-Host",
            "evil",
            "X-Forwarded-Proto",
            "https");

    HeaderPolicy.towardsService(headers, SENDER, Duration.ofSeconds(10));

    assertEquals(
        List.of("for=192.0.2.7;host=\"api.example:8080\";proto=http"), headers.getAll("Forwarded"));
    assertEquals(List.of("192.0.2.7"), headers.getAll("X-Forwarded-For"));
    assertEquals(List.of("api.example:8080"), headers.getAll("X-Forwarded-Host"));
    assertEquals(List.of("http"), headers.getAll("X-Forwarded-Proto"));
  }

  @Test
  void nobodyCanNominateAwayWhatTheGatewaySets() {
    MultiMap headers = headers("Connection", "Forwarded, X-Forwarded-For");

    HeaderPolicy.towardsService(headers, SENDER, Duration.ofSeconds(10));

    assertEquals("192.0.2.7", headers.get("X-Forwarded-For"));
    assertEquals("for=192.0.2.7;host=\"api.example:8080\";proto=http", headers.get("Forwarded"));
  }

  @Test
  void anIpv6AddressIsQuoted() {
    assertEquals(
        "for=\"[2001:db8::1]\";host=\"a\";proto=http",
        new Sender("2001:db8::1", "http", "a").forwarded());
  }

  @Test
  void everythingElsePasses() {
    MultiMap headers =
        headers(
            "Authorization",
            "Bearer x",
            "Accept",
            "text/csv",
            "Idempotency-Key",
            "1",
            "If-Match",
            "\"7\"",
            "X-Acting-Person",
            "p1",
            "Content-Type",
            "text/csv",
            "Cookie",
            "a=b",
            "X-Request-Id",
            "12345678",
            "traceparent",
            "t");
    int before = headers.size();

    HeaderPolicy.towardsService(headers, SENDER, Duration.ofSeconds(10));

    assertEquals(before + 5, headers.size());
  }
}
