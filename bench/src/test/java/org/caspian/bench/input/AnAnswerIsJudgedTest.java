package org.caspian.bench.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.bench.input.Mutation.Part;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnAnswerIsJudgedTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration IMPATIENCE = Duration.ofMillis(300);
  private static final Duration PACE = Duration.ofMillis(20);
  private static final Duration SLOW_PATIENCE = Duration.ofMillis(1_500);
  private static final String PROBLEM = "application/problem+json";
  private static final String REFUSAL =
      "{\"type\":\"/problems/%1$s\",\"title\":\"t\",\"status\":400,\"detail\":\"d\",\"instance\":\"/\","
          + "\"code\":\"%1$s\",\"retry\":\"never\",\"traceId\":\"0123456789abcdef0123456789abcdef\","
          + "\"part\":\"p\",\"errors\":[{\"pointer\":\"/size\",\"code\":\"c\",\"detail\":\"d\"}]}";

  private static final JsonNode DOCUMENT =
      Json.parse(
          """
          {"paths": {"/v1/things": {
            "get": {"operationId": "thingList", "parameters": [
              {"name": "limit", "in": "query", "schema": {"type": "integer"}}]},
            "post": {"operationId": "thingCreate", "requestBody": {"content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/Thing"}}}}}}},
           "components": {"schemas": {"Thing": {"type": "object", "additionalProperties": false,
             "properties": {"size": {"type": "integer", "maximum": 9}}, "required": ["size"]}}}}
          """);

  private final CrookedServer server = new CrookedServer();
  private final Document document = new Document(DOCUMENT);
  private final Operation create =
      document.operations().stream().filter(Operation::isWrite).findFirst().orElseThrow();
  private final Judge judge =
      new Judge(ProblemCodes.released(), new Objections(new Schemas(document)));

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void asRightWhenItRefusesAsWasPromised() {
    server.answers(400, PROBLEM, REFUSAL.formatted("invalid-body"));

    assertEquals(List.of(), properties("{\"size\": \"x\"}"));
  }

  @Test
  void asAFaultWhenItIs500() {
    server.answers(500, PROBLEM, REFUSAL.formatted("internal").replace("400", "500"));

    assertEquals(List.of(Property.SERVER_ERROR), properties("{\"size\": \"x\"}"));
  }

  @Test
  void asAFaultWhenItSendsAnotherVersionOfHttpAwayThatItKnows() {
    server.answers(
        505, PROBLEM, REFUSAL.formatted("http-version-not-supported").replace("400", "505"));
    Mutation unknown =
        new Mutation("bytes", Kind.FRAMING, "HTTP/9.9", Part.BROKEN_HTTP, Sample::request);
    Mutation known = new Mutation("bytes", Kind.FRAMING, "HTTP/1.0", Part.HTTP, Sample::request);

    assertEquals(List.of(), properties("{}", PATIENCE, unknown));
    assertEquals(List.of(Property.SERVER_ERROR), properties("{}", PATIENCE, known));
  }

  @Test
  void asNoProblemWhenItIsAPage() {
    server.answers(400, "text/html", "<h1>Bad Request</h1>");

    assertEquals(List.of(Property.NO_PROBLEM), properties("{\"size\": \"x\"}"));
  }

  @Test
  void asNoProblemWhenItIsEmpty() {
    server.answers(400, PROBLEM, "");

    assertEquals(List.of(Property.NO_PROBLEM), properties("{\"size\": \"x\"}"));
  }

  @Test
  void asWithoutADocumentOnlyWhereTheHeadCannotBeRead() {
    Reply bare = new Reply(400, Map.of(Reply.ENDED, List.of("")), new byte[0], null);
    Request request = Request.of("GET", "/v1/things");
    Mutation head = new Mutation("header Accept", Kind.HEAD, "x", Part.HTTP, Sample::request);

    assertFalse(Judge.isOfTheParser(head, request.with("Accept", "x y"), bare));
    assertTrue(Judge.isOfTheParser(head, request.with("Accept", "\u0001"), bare));
    assertTrue(Judge.isOfTheParser(head, request.with("Accept", "\u0436"), bare));
    assertTrue(Judge.isOfTheParser(head, request.with("Accept", "x".repeat(9_000)), bare));
  }

  @Test
  void asUnknownWhenNobodyKnowsItsCode() {
    server.answers(400, PROBLEM, REFUSAL.formatted("made-up"));

    assertEquals(List.of(Property.UNKNOWN_CODE), properties("{\"size\": \"x\"}"));
  }

  @Test
  void asUnknownWhenItsCodeBelongsToAnotherStatus() {
    server.answers(400, PROBLEM, REFUSAL.formatted("not-found"));

    assertEquals(List.of(Property.UNKNOWN_CODE), properties("{\"size\": \"x\"}"));
  }

  @Test
  void asIncompleteWhenSomethingIsMissing() {
    server.answers(
        400, PROBLEM, REFUSAL.formatted("malformed-json").replace("\"retry\":\"never\",", ""));

    assertEquals(List.of(Property.INCOMPLETE_PROBLEM), properties("{"));
  }

  @Test
  void asNamelessWhenItDoesNotSayToWhichRequestItBelongs() {
    server.answers(400, PROBLEM, REFUSAL.formatted("invalid-body"));
    server.namesNoRequest();

    assertEquals(List.of(Property.NO_REQUEST_ID), properties("{\"size\": \"x\"}"));
  }

  /** What was made is known by the id that it tells. */
  @Test
  void byWhatItSaysAlsoWhereItIsPacked() {
    server.answers(201, "application/json", "{\"id\": \"told\"}");
    server.packs();
    try (Wire wire = new Wire(server.address(), PATIENCE)) {
      Reply reply = wire.send(Request.of("GET", "/v1/things"));

      assertEquals("told", reply.json().path("id").asText());
    }
  }

  @Test
  void asNoneWhenNothingComes() {
    server.saysNothing();

    assertEquals(List.of(Property.NO_ANSWER), properties("{\"size\": \"x\"}", IMPATIENCE));
  }

  @Test
  void asAgainstTheDocumentWhenItTakesWhatIsForbidden() {
    server.answers(201, "application/json", "{}");

    assertEquals(List.of(Property.ACCEPTED), properties("{\"size\": 10}"));
    assertEquals(List.of(Property.ACCEPTED), properties("{\"size\": 1, \"size\": 1}"));
    assertEquals(List.of(), properties("{\"size\": 9}"));
  }

  @Test
  void asAgainstTheDocumentWhenItRefusesTheShapeThatIsAllowed() {
    server.answers(400, PROBLEM, REFUSAL.formatted("invalid-body"));

    assertEquals(List.of(Property.REFUSED), properties("{\"size\": 9}"));
  }

  @Test
  void asRightWhenItRefusesWhoSendsSlowly() {
    server.answers(408, PROBLEM, REFUSAL.formatted("request-timeout").replace("400", "408"));
    server.isImpatient();

    assertEquals(List.of(), foundOfASlowBody());
  }

  @Test
  void asNoneWhenItWaitsForEverForWhoSendsSlowly() {
    server.answers(201, "application/json", "{}");

    assertEquals(List.of(Property.NO_ANSWER), foundOfASlowBody());
  }

  private List<Property> foundOfASlowBody() {
    Tally tally = new Tally();
    Ledger ledger = new Ledger();
    Caller caller = new Caller("c", "s", null);
    Sample sample =
        new Sample(create, caller, Map.of(), Map.of(), Map.of(), Json.parse("{\"size\": 1}"), null);
    try (Desk desk = new Desk(server.address(), new Tokens(), ledger, PATIENCE);
        SlowBodies slowly =
            new SlowBodies(server.address(), judge, tally, ledger, PACE, SLOW_PATIENCE, 1)) {
      slowly.begin(List.of(sample), desk);
    }
    assertEquals(1, tally.requests());
    return tally.findings().stream().map(Finding::property).toList();
  }

  @Test
  void ofARefusedWriteThatLeftSomethingBehindIsFoundInTheLists() {
    Caller caller = new Caller("c", "s", null);
    Ledger ledger = new Ledger();
    Tally tally = new Tally();
    String told = UUID.randomUUID().toString();
    String untold = UUID.randomUUID().toString();
    ledger.note(ledger.next(), "", reply(201, "{\"id\": \"%s\"}".formatted(told)));
    try (Desk desk = new Desk(server.address(), new Tokens(), ledger, PATIENCE)) {
      Lists lists = new Lists(document, desk, ledger);
      server.answers(200, "application/json", "{\"items\": [{\"id\": \"before\"}]}");
      lists.begin(caller);

      server.answers(
          200,
          "application/json",
          "{\"items\": [{\"id\": \"before\"}, {\"id\": \"%s\"}, {\"id\": \"%s\"}]}"
              .formatted(told, untold));
      lists.check(caller, tally);
    }

    assertEquals(List.of(untold), tally.findings().stream().map(Finding::what).toList());
    assertEquals(1, tally.counts().get(Property.STORED));
  }

  private List<Property> properties(String body) {
    return properties(body, PATIENCE);
  }

  private List<Property> properties(String body, Duration patience) {
    return properties(
        body, patience, new Mutation("body /size", Kind.FORMAT, "x", Part.BODY, Sample::request));
  }

  private List<Property> properties(String body, Duration patience, Mutation mutation) {
    Request request =
        Request.of("POST", "/v1/things").and("Content-Type", "application/json").body(body);
    try (Wire wire = new Wire(server.address(), patience)) {
      return judge.judge(create, mutation, request, wire.send(request)).stream()
          .map(Finding::property)
          .toList();
    }
  }

  private static Reply reply(int status, String body) {
    return new Reply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8), null);
  }
}
