package org.caspian.contracttests;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.caspian.contracttests.Collector.Span;
import org.caspian.contracttests.Platform.Caller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Its spans, as whoever runs the platform sees them. */
@Tag(Platform.OWN)
class TheWayOfARequestTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CALLERS_SPAN = "00f067aa0ba902b7";
  private static final String TOPIC = "caspian.members.institution.v1";
  private static final String SUSPENDED = "/v1/institutions/{id}/suspension";

  private final Platform platform = Platform.shared();
  private final Caller secretariat = platform.secretariat();

  private final String traceId = Collector.traceId();

  @Test
  void isSeenFromTheGatewayToTheTablesOfWhoHearsOfIt() {
    Caller member = platform.member("KZ");
    suspend(member);

    List<Span> spans =
        spans(
            seen ->
                what(seen)
                    .containsAll(
                        Set.of(
                            "mobility-service CONSUMER process " + TOPIC,
                            "projects-service CONSUMER process " + TOPIC,
                            "events-service CONSUMER process " + TOPIC,
                            "members-service PRODUCER send " + TOPIC,
                            "gateway SERVER POST " + SUSPENDED)));

    Span door = one(spans, "gateway SERVER POST " + SUSPENDED);
    Span call = one(spans, "gateway CLIENT POST");
    Span service = one(spans, "members-service SERVER POST " + SUSPENDED);
    Span sent = one(spans, "members-service PRODUCER send " + TOPIC);
    Span taken = one(spans, "mobility-service CONSUMER process " + TOPIC);
    assertEquals(CALLERS_SPAN, door.parentId());
    assertEquals(door.id(), call.parentId());
    assertEquals(call.id(), service.parentId());
    assertEquals(service.id(), sent.parentId());
    assertEquals(sent.id(), taken.parentId());
    assertThat(statementsUnder(service, spans), hasItems("UPDATE", "INSERT"));
    assertFalse(statementsUnder(taken, spans).isEmpty(), () -> "" + spans);
  }

  @Test
  void tellsNothingOfPersons() {
    String sought = "Somebody" + traceId;
    ask(sought).get("/v1/institutions").then().statusCode(200);
    ask(sought).get("/v1/persons/" + sought).then().statusCode(404);
    ask(sought)
        .body("{\"" + sought + "\": 1, \"" + sought + "\": 2}")
        .post("/v1/institutions")
        .then()
        .statusCode(400);

    List<Span> spans =
        spans(
            seen ->
                what(seen)
                        .containsAll(
                            Set.of(
                                "gateway SERVER GET /v1/institutions",
                                "gateway SERVER GET none",
                                "gateway SERVER POST /v1/institutions",
                                "members-service SERVER GET /v1/institutions",
                                "members-service SERVER POST /v1/institutions"))
                    && seen.stream().anyMatch(TheWayOfARequestTest::isStatement));

    String told = spans.toString();
    assertFalse(told.contains(sought), told);
    assertFalse(told.contains(secretariat.token()), told);
    assertFalse(told.contains("network.peer.address"), told);
    assertEquals(List.of(), spans.stream().flatMap(span -> span.events().stream()).toList());
  }

  @Test
  void isRecordedAndNotWhatThePlatformDoesByItself() {
    ask(traceId).get("/v1/institutions").then().statusCode(200);
    spans(seen -> what(seen).contains("members-service SERVER GET /v1/institutions"));

    assertEquals(List.of(), Platform.COLLECTOR.strays());
  }

  private RequestSpecification ask(String sought) {
    return secretariat
        .asking()
        .header("traceparent", parent())
        .queryParam("localReference", sought);
  }

  private void suspend(Caller member) {
    secretariat
        .asking()
        .header("traceparent", parent())
        .body(Map.of("reason", "Fees", "effects", List.of("NEW_NOMINATIONS")))
        .post("/v1/institutions/" + member.institution() + "/suspension")
        .then()
        .statusCode(200);
  }

  private String parent() {
    return "00-" + traceId + "-" + CALLERS_SPAN + "-01";
  }

  private List<Span> spans(Predicate<List<Span>> enough) {
    return Awaitility.await().atMost(PATIENCE).until(() -> Platform.COLLECTOR.of(traceId), enough);
  }

  private static Set<String> what(List<Span> spans) {
    return spans.stream().map(Span::what).collect(Collectors.toSet());
  }

  private static Span one(List<Span> spans, String what) {
    List<Span> found = spans.stream().filter(span -> span.what().equals(what)).toList();
    assertEquals(1, found.size(), () -> what + " in " + what(spans));
    return found.getFirst();
  }

  private static List<String> statementsUnder(Span parent, List<Span> spans) {
    return spans.stream()
        .filter(span -> span.parentId().equals(parent.id()))
        .filter(
            span ->
                span.attributes().containsKey("db.system.name")
                    || span.attributes().containsKey("db.system"))
        .map(span -> span.name().split(" ")[0])
        .toList();
  }

  private static boolean isStatement(Span span) {
    return span.attributes().containsKey("db.statement");
  }
}
