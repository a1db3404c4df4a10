package org.caspian.contracttests;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
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

  /** Of the trace ids that are chosen first, however few requests are recorded. */
  private static final String CHOSEN = "0000000000000001";

  private final Platform platform = Platform.shared();
  private final Caller secretariat = platform.secretariat();

  private final String traceId =
      HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1) + CHOSEN;

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
    secretariat
        .asking()
        .header("traceparent", parent())
        .queryParam("localReference", sought)
        .get("/v1/institutions")
        .then()
        .statusCode(200);

    String told =
        spans(seen -> what(seen).contains("gateway SERVER GET /v1/institutions")).toString();

    assertFalse(told.contains(sought), told);
    assertFalse(told.contains(secretariat.token()), told);
  }

  @Test
  void isRecordedAloneAndNotWhatThePlatformDoesByItself() {
    suspend(platform.member("AZ"));
    spans(seen -> what(seen).contains("gateway SERVER POST " + SUSPENDED));

    assertEquals(
        List.of(),
        Platform.COLLECTOR.all().stream()
            .filter(span -> !span.traceId().endsWith(CHOSEN))
            .toList());
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
    return "00-" + traceId + "-" + CALLERS_SPAN + "-00";
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
}
