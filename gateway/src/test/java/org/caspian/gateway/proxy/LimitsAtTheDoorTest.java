package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.limit.RateLimitField;
import org.caspian.platform.testkit.Await;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients of institutions of their own, with the limits that every gateway has: a client may ask
 * for 30 files in a minute, an institution for 60, and a service is asked four things at once.
 */
@QuarkusTest
class LimitsAtTheDoorTest extends ProxyTest {

  private static final int OF_A_CLIENT = 30;

  @Inject DataSource database;

  private UUID institution;
  private String ours;

  @BeforeEach
  void aClientOfItsOwn() {
    institution = TheGateway.member();
    ours = anotherToken();
  }

  /** Of a further client of the same institution. */
  private String anotherToken() {
    return TheGateway.token(TheGateway.clientOf(institution));
  }

  private static String headOf(String token, String requestLine, String... fields) {
    return requestLine
        + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
        + token
        + "\r\n"
        + String.join("", Stream.of(fields).map(field -> field + "\r\n").toList())
        + "\r\n";
  }

  private RawMessage get(String token, String path) {
    return gateway.write(headOf(token, "GET " + path)).read();
  }

  private RawMessage file(String token) {
    return gateway.write(headOf(token, "GET " + path("echo"), "Accept: text/csv")).read();
  }

  private int filesUntilRefused(String token) {
    int allowed = 0;
    while (file(token).status() == 200) {
      allowed++;
    }
    return allowed;
  }

  /** One comes back every second or two, and may be there just when it is asked for. */
  private static RawMessage refusal(Supplier<RawMessage> call) {
    RawMessage answer = call.get();
    while (answer.status() == 200) {
      answer = call.get();
    }
    return answer;
  }

  private static RateLimitField limit(RawMessage answer) {
    return RateLimitField.only(answer.values("RateLimit").getFirst());
  }

  private static List<RateLimitField> policy(RawMessage answer) {
    return RateLimitField.parse(answer.values("RateLimit-Policy").getFirst());
  }

  private static void assertRateLimited(String scope, RawMessage answer) {
    assertEquals(429, answer.status(), answer.text());
    assertEquals("application/problem+json", answer.values("Content-Type").getFirst());
    assertTrue(answer.text().contains("\"code\":\"rate-limited\""), answer.text());
    assertTrue(answer.text().contains("\"retry\":\"later\""), answer.text());
    RateLimitField limit = limit(answer);
    assertEquals("bulk-" + scope, limit.policy());
    assertEquals(0, limit.get("r"));
    assertEquals(List.of(Long.toString(limit.get("t"))), answer.values("Retry-After"));
    assertTrue(limit.get("t") >= 1 && limit.get("t") <= 2, answer.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/stub/echo/x", "/v1/stub/gone/x", "/v1/dead", "/v1/nothing", "/v1/clients"})
  void everyAnswerToAKnownCallerTellsWhereItStands(String path) {
    RawMessage first = get(ours, path);
    RawMessage second = get(ours, path);

    assertEquals("read-client", limit(first).policy());
    // One less, unless one came back meanwhile.
    assertTrue(limit(first).get("r") >= limit(second).get("r"));
    assertTrue(limit(first).get("r") < 600 && limit(second).get("r") >= 598);
    assertTrue(limit(first).get("t") >= 1);
    assertEquals(1, first.values("RateLimit").size());
    assertEquals(
        List.of("read-client", "read-institution"),
        policy(first).stream().map(RateLimitField::policy).toList());
    policy(first).forEach(each -> assertTrue(each.get("q") >= 1 && each.get("w") == 10));
  }

  @Test
  void everyRequestTakesOne() {
    RateLimitField first = limit(file(ours));
    RateLimitField second = limit(file(ours));

    assertEquals(first.get("r") - 1, second.get("r"));
  }

  @Test
  void anAnswerThatBreaksOffMakesRoomForTheNext() {
    for (int i = 0; i < 5; i++) {
      try (RawConnection broken = another()) {
        broken.write(headOf(ours, "GET " + path("half")));
        assertThrows(UncheckedIOException.class, broken::read);
      }
    }

    assertEquals(200, get(ours, path("echo")).status());
  }

  @Test
  void whoIsNotKnownIsToldNothing() {
    RawMessage answer = get("x", path("echo"));

    assertEquals(401, answer.status());
    assertEquals(List.of(), answer.values("RateLimit"));
    assertEquals(List.of(), answer.values("RateLimit-Policy"));
  }

  @Test
  void aClientThatAsksForMoreThanItMayIsToldWhenToComeAgain() {
    int allowed = filesUntilRefused(ours);

    assertTrue(allowed >= OF_A_CLIENT && allowed <= OF_A_CLIENT + 2, "allowed: " + allowed);
    assertRateLimited("client", refusal(() -> file(ours)));
    assertFalse(origin.saw("never"));
  }

  @Test
  void theSameHoldsForTheGatewaysOwnResources() {
    filesUntilRefused(ours);

    String request = headOf(ours, "GET /v1/clients", "Accept: text/csv");

    assertRateLimited("client", refusal(() -> gateway.write(request).read()));
  }

  @Test
  void aRefusedBodyIsPassedOver() {
    filesUntilRefused(ours);

    gateway.write(
        headOf(ours, "POST /v1/stub/echo/" + id + "/imports", "Content-Length: 5") + "hello");

    assertRateLimited("client", gateway.read());
    assertFalse(origin.saw(id) && origin.written(id) > 0);
  }

  @Test
  void itsOtherWorkAndOtherInstitutionsGoOn() {
    filesUntilRefused(ours);

    assertEquals(200, get(ours, path("echo")).status());
    assertEquals(200, file(TheGateway.token(TheGateway.clientOf(TheGateway.member()))).status());
    assertEquals(200, file(token).status());
  }

  @Test
  void theClientsOfAnInstitutionHaveALimitTogether() {
    filesUntilRefused(ours);
    filesUntilRefused(anotherToken());

    String third = anotherToken();
    assertRateLimited("institution", refusal(() -> file(third)));
  }

  @Test
  void whatOneInstitutionLeavesHangingDoesNotHoldUpAnother() {
    String theirs = TheGateway.token(TheGateway.clientOf(TheGateway.member()));
    // Four that hang are no five failures in a row, unless one was before them.
    assertEquals(200, get(ours, "/v1/stub/echo/" + UUID.randomUUID()).status());
    List<RawConnection> hanging = Stream.generate(ProxyTest::another).limit(8).toList();
    long began = System.nanoTime();
    hanging.forEach(connection -> connection.write(headOf(ours, "GET " + path("hang"))));
    origin.awaitFate(id, StubOrigin.Fate.READ);
    // Who waits is patient for 600 ms.
    Await.until("they hang a while", () -> System.nanoTime() - began > 250_000_000);

    RawMessage answer = get(theirs, "/v1/stub/echo/" + UUID.randomUUID());

    // Four hang for 700 ms and four wait before it; when the four are done it is its turn.
    assertEquals(200, answer.status(), answer.text());
    hanging.forEach(RawConnection::close);
  }

  @Test
  void manyRowsHaveARoomOfTheirOwn() {
    List<RawConnection> hanging = Stream.generate(ProxyTest::another).limit(6).toList();
    hanging.forEach(
        connection -> connection.write(headOf(ours, "GET " + path("hang"), "Accept: text/csv")));
    origin.awaitFate(id, StubOrigin.Fate.READ);

    RawMessage answer = get(ours, "/v1/stub/echo/" + UUID.randomUUID());

    assertEquals(200, answer.status());
    hanging.forEach(RawConnection::close);
  }

  @Test
  void ofTwoGatewaysEachGrantsHalf() throws SQLException {
    UUID other = UUID.randomUUID();
    try {
      // As another gateway does it every two seconds.
      execute("insert into live_gateway values (?, now() + interval '1 minute')", other);
      Await.until("each grants half", () -> policy(file(ours)).getFirst().get("q") == 15);

      String fresh = anotherToken();
      int allowed = filesUntilRefused(fresh);
      assertTrue(allowed >= 15 && allowed <= 16, "allowed: " + allowed);
    } finally {
      execute("delete from live_gateway where id = ?", other);
    }
    Await.until(
        "it is alone again", () -> policy(get(ours, path("echo"))).getFirst().get("q") == 600);
  }

  private void execute(String sql, UUID id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      statement.executeUpdate();
    }
  }
}
