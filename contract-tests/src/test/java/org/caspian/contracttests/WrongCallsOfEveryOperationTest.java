package org.caspian.contracttests;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused everywhere in the same way, whatever it is about. */
class WrongCallsOfEveryOperationTest {

  private static final int MEBIBYTE = 1 << 20;

  /** Of one gateway. */
  private static final int MORE_THAN_ALLOWED = 1_000;

  private static Platform platform;
  private static Caller secretariat;
  private static Caller ofMembers;
  private static Caller ofEvents;
  private static Caller greedy;

  @BeforeAll
  static void callers() {
    platform = Platform.shared();
    secretariat = platform.secretariat();
    ofMembers = platform.clientOfTheSecretariat(List.of("members:read"));
    ofEvents = platform.clientOfTheSecretariat(List.of("events:read"));
    greedy = platform.member("KZ");
  }

  @ParameterizedTest
  @MethodSource
  void withoutAToken(Operation operation) {
    Response answer = operation.send(given().baseUri(platform.anyGateway().toString()));

    refused(401, "unauthorized", answer);
    assertEquals("Bearer", answer.header("WWW-Authenticate").split(" ")[0]);
  }

  static Stream<Operation> withoutAToken() {
    return Operation.answering(401);
  }

  @ParameterizedTest
  @MethodSource
  void withAScopeForSomethingElse(Operation operation) {
    Caller caller = operation.scope().startsWith("members:") ? ofEvents : ofMembers;

    refused(403, "insufficient-scope", operation.send(caller.asking()));
  }

  static Stream<Operation> withAScopeForSomethingElse() {
    return Operation.answering(403).filter(operation -> operation.scope() != null);
  }

  @ParameterizedTest
  @MethodSource
  void inTheNameOfAPersonWhoIsNoCode(Operation operation) {
    refused(
        400,
        "invalid-header",
        operation.send(secretariat.asking().header("X-Acting-Person", "a b")));
  }

  static Stream<Operation> inTheNameOfAPersonWhoIsNoCode() {
    return Operation.answering(400);
  }

  @ParameterizedTest
  @MethodSource("withABody")
  void withABodyThatIsNoJson(Operation operation) {
    refused(
        415,
        "unsupported-media-type",
        operation.send(secretariat.asking().contentType(ContentType.TEXT).body("{}")));
  }

  @ParameterizedTest
  @MethodSource("withABody")
  void withABodyThatIsTooLarge(Operation operation) {
    String body = "{\"note\":\"" + "x".repeat(largest(operation)) + "\"}";

    refused(413, "body-too-large", operation.send(secretariat.asking().body(body)));
  }

  static Stream<Operation> withABody() {
    return Operation.answering(415);
  }

  /**
   * Sent until it is refused: the first of its kind uses up what a client may ask for, and it comes
   * back more slowly than the next ones ask. What is read is asked for as a file, of which fewer
   * are allowed.
   */
  @ParameterizedTest
  @MethodSource
  @Tag(Platform.OWN)
  void beyondWhatIsAllowed(Operation operation) {
    URI gateway = platform.stack().address("gateway");

    Response answer =
        Stream.generate(() -> operation.send(greedy.asking(gateway).accept("text/csv")))
            .limit(MORE_THAN_ALLOWED)
            .filter(each -> each.statusCode() == 429)
            .findFirst()
            .orElseThrow();

    refused(429, "rate-limited", answer);
    assertTrue(answer.header("Retry-After").matches("[1-9][0-9]?"), answer.headers().toString());
    assertTrue(answer.header("RateLimit").contains(";r=0;"), answer.headers().toString());
  }

  /** All but what is open to anybody. */
  static Stream<Operation> beyondWhatIsAllowed() {
    return Operation.answering(429);
  }

  private static int largest(Operation operation) {
    return operation.path().endsWith("/imports") ? 5 * MEBIBYTE : MEBIBYTE;
  }

  private static void refused(int status, String code, Response answer) {
    assertEquals(status, answer.statusCode(), answer.asString());
    assertEquals(code, Json.at(answer, "code"), answer.asString());
  }
}
