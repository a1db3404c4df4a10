package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.contracttests.SteadyCalls.Call;
import org.caspian.contracttests.SteadyCalls.Outcome;
import org.caspian.platform.testkit.Json;
import org.caspian.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The server of all databases is stopped and started again, while every service is read and
 * written. {@code -Dcaspian.test.postgres-away=60} keeps it away for so many seconds.
 */
@Tag(Platform.OWN)
class PostgresIsAwayForAWhileTest {

  private static final Duration AWAY =
      Duration.ofSeconds(Integer.getInteger("caspian.test.postgres-away", 20));

  private static final Duration SOON = Duration.ofSeconds(3);

  /** What a service waits for a connection at most, and some time for the rest. */
  private static final Duration LATEST = Duration.ofSeconds(8);

  private static final Duration UNTIL_ALL_IS_WELL = Duration.ofSeconds(10);
  private static final int CALLS_A_SECOND = 16;

  /** In every name that is given here, so that what was made is found. */
  private static final String RUN = "Run" + UUID.randomUUID().toString().substring(0, 8);

  private static final Platform PLATFORM = Platform.shared();

  private static final Queue<Sent> SENT = new ConcurrentLinkedQueue<>();

  private static Caller secretariat;
  private static String position;
  private static Map<String, Long> processes;
  private static List<Outcome> outcomes;
  private static long stopped;
  private static long started;
  private static long back;

  /** A write as its caller knows it. */
  private record Sent(String key, String name, Response answer) {

    boolean isAcknowledged() {
      return answer.statusCode() == 201;
    }
  }

  @BeforeAll
  static void stopItAndStartItAgain() {
    secretariat = PLATFORM.secretariat();
    Caller member = PLATFORM.member("KZ");
    position = changes("now").path("next");
    processes = processes();
    SteadyCalls calls =
        SteadyCalls.at(
            CALLS_A_SECOND,
            new Call("write to members", PostgresIsAwayForAWhileTest::write),
            read(member, "/v1/institutions/" + member.institution()),
            read(member, "/v1/agreements?limit=1"),
            read(member, "/v1/projects?limit=1"),
            read(member, "/v1/events?limit=1"),
            read(member, "/v1/changes?limit=1"),
            read(secretariat, "/v1/clients?limit=1"),
            new Call("write to the gateway", () -> writeToTheGateway(member)));
    try (calls) {
      awaitCallsFor(Duration.ofSeconds(2));
      PLATFORM.stack().postgres().stop();
      stopped = System.nanoTime();
      awaitCallsFor(AWAY);
      started = System.nanoTime();
      PLATFORM.stack().startAgain("postgres", Map.of());
      back = System.nanoTime();
      awaitCallsFor(UNTIL_ALL_IS_WELL.plusSeconds(3));
    }
    outcomes = calls.outcomes();
  }

  /** They go on by themselves. */
  private static void awaitCallsFor(Duration time) {
    Awaitility.await().pollDelay(time).atMost(time.plusSeconds(10)).until(() -> true);
  }

  private static Call read(Caller caller, String path) {
    return new Call("read of " + path, () -> status(caller.asking().get(path)));
  }

  private static int write() {
    String name = "%s of %s".formatted(UUID.randomUUID(), RUN);
    String key = UUID.randomUUID().toString();
    Response answer = create(key, name);
    SENT.add(new Sent(key, name, answer));
    return status(answer);
  }

  private static Response create(String key, String name) {
    return secretariat
        .asking()
        .header("Idempotency-Key", key)
        .body(
            Map.of(
                "name", Map.of("en", name),
                "type", "UNIVERSITY",
                "country", "AZ",
                "city", "Baku",
                "timeZone", "Asia/Baku",
                "timeZoneBasis", "DERIVED",
                "membership", "NONE",
                "basis", "SAMPLE",
                // Names of one run are much alike.
                "confirmDistinct", true))
        .post("/v1/institutions");
  }

  private static int writeToTheGateway(Caller member) {
    return status(
        secretariat
            .asking()
            .body(Map.of("institution", member.institution(), "label", RUN))
            .post("/v1/clients"));
  }

  private static int status(Response answer) {
    if (answer.statusCode() == 503) {
      assertEquals("unavailable", Json.at(answer, "code"), answer.asString());
      assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0);
    }
    return answer.statusCode();
  }

  @Test
  void everyCallIsRefusedWithWhenToComeAgain() {
    List<Outcome> meanwhile =
        outcomes.stream()
            .filter(each -> each.wasDueAfter(stopped) && each.hadEndedBefore(started))
            .toList();

    assertFalse(meanwhile.isEmpty());
    assertNone(meanwhile, each -> each.status() != 503);
  }

  /** But for who asks while it shuts down, and may wait for a login that nobody answers. */
  @Test
  void nobodyWaitsLongForARefusal() {
    assertNone(
        outcomes,
        each ->
            !each.isSuccess()
                && each.took().compareTo(each.wasDueAfter(stopped) ? SOON : LATEST) >= 0);
  }

  @Test
  void nobodyIsToldAnythingElse() {
    assertNone(outcomes, each -> !each.isSuccess() && each.status() != 503);
  }

  @Test
  void allIsWellTenSecondsAfterItIsBackAndNoProcessWasStartedAgain() {
    long well = back + UNTIL_ALL_IS_WELL.toNanos();
    List<Outcome> after = outcomes.stream().filter(each -> each.wasDueAfter(well)).toList();

    assertFalse(after.isEmpty());
    assertNone(after, each -> !each.isSuccess());
    assertEquals(processes, processes());
  }

  @Test
  void whatIsWrittenThenReachesTheOthers() {
    // The gateway has to hear of the institution, and events, too.
    SummerUniversity.draft(PLATFORM.member("TM"), 5);
  }

  @Test
  void nothingIsHalfDone() {
    assertTrue(SENT.stream().anyMatch(Sent::isAcknowledged));
    assertFalse(SENT.stream().allMatch(Sent::isAcknowledged));
    Set<String> ids = new TreeSet<>();
    for (Sent sent : SENT) {
      Response again = create(sent.key(), sent.name());
      assertEquals(201, again.statusCode(), again.asString());
      ids.add(Json.at(again, "id"));
      if (sent.isAcknowledged()) {
        assertEquals(Json.<String>at(sent.answer(), "id"), Json.at(again, "id"));
      }
    }

    assertEquals(SENT.size(), ids.size());
    Response found = secretariat.asking().get("/v1/institutions?limit=200&search=" + RUN);
    assertEquals(ids, new TreeSet<>(found.<List<String>>path("items.id")));
    Response changes =
        Eventually.answered(() -> changes(position), all -> told(all, ids).size() >= ids.size());
    assertEquals(List.copyOf(ids), told(changes, ids));
  }

  private static Response changes(String cursor) {
    String type = "org.caspian.members.institution.created.v1";
    return secretariat
        .asking()
        .get("/v1/changes?limit=200&type=%s&cursor=%s".formatted(type, cursor));
  }

  /** Of which of these the feed tells, each as often as it is told. */
  private static List<String> told(Response changes, Set<String> ids) {
    return changes.<List<String>>path("items.subject").stream()
        .map(subject -> subject.substring(subject.lastIndexOf('/') + 1))
        .filter(ids::contains)
        .sorted()
        .toList();
  }

  private static void assertNone(List<Outcome> outcomes, Predicate<Outcome> wrong) {
    assertEquals(
        List.of(),
        outcomes.stream()
            .filter(wrong)
            .limit(20)
            .map(PostgresIsAwayForAWhileTest::withItsTime)
            .toList(),
        () -> SteadyCalls.summary(outcomes));
  }

  private static String withItsTime(Outcome outcome) {
    return "%.1f s after it ended, %.1f s after it was started, %s"
        .formatted((outcome.due() - stopped) / 1e9, (outcome.due() - started) / 1e9, outcome);
  }

  /** Every process of ours by its part. */
  private static Map<String, Long> processes() {
    return Stack.services().stream()
        .flatMap(service -> Stream.of(service, service + "-2"))
        .collect(
            Collectors.toMap(
                part -> part, part -> PLATFORM.stack().process(part).orElseThrow().pid()));
  }
}
