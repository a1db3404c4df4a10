package org.caspian.contracttests;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused everywhere in the same way, whatever it is about. */
class WrongCallsOfEveryOperationTest {

  private static final int MEBIBYTE = 1 << 20;

  private static Platform platform;
  private static Caller secretariat;
  private static Caller ofMembers;
  private static Caller ofEvents;

  @BeforeAll
  static void callers() {
    platform = Platform.shared();
    secretariat = platform.secretariat();
    ofMembers = platform.clientOfTheSecretariat(List.of("members:read"));
    ofEvents = platform.clientOfTheSecretariat(List.of("events:read"));
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

  private static int largest(Operation operation) {
    return operation.path().endsWith("/imports") ? 5 * MEBIBYTE : MEBIBYTE;
  }

  private static void refused(int status, String code, Response answer) {
    assertEquals(status, answer.statusCode(), answer.asString());
    assertEquals(code, Json.at(answer, "code"), answer.asString());
  }
}
