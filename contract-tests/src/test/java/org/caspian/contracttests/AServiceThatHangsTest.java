package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.contracttests.SteadyCalls.Call;
import org.caspian.contracttests.SteadyCalls.Outcome;
import org.caspian.platform.testkit.Await;
import org.caspian.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * All instances of members-service stand still: they take connections, and say nothing. It is asked
 * all the time, and so is events, through the same gateways.
 */
@Tag(Platform.OWN)
class AServiceThatHangsTest {

  private static final List<String> HANGING = List.of("members", "members-2");

  private static final int READS_A_SECOND = 60;
  private static final int READS_IN_A_ROUND = 180;
  private static final int ROUNDS_BEFORE = 3;

  /** Longer than it takes until all gateways spare it, by some rounds. */
  private static final int ROUNDS_MEANWHILE = 9;

  /**
   * Enough that each gateway finds each instance failing as often as it takes to spare it, and that
   * some wait for a place in the service's room meanwhile, which is no longer than the others wait.
   */
  private static final int CALLS_OF_IT_A_SECOND = 8;

  private static final Duration IN_TIME = Duration.ofSeconds(11);

  /** Five calls of each instance by each gateway, and the ten seconds that the last one takes. */
  private static final Duration KNOWN_BY_THEN = Duration.ofSeconds(17);

  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  /** Of a machine that does other things, too. */
  private static final Duration NOISE = Duration.ofMillis(20);

  private static final Platform PLATFORM = Platform.shared();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static List<Duration> before;
  private static List<Duration> meanwhile;
  private static List<Duration> afterwards;
  private static List<Outcome> ofIt;
  private static long hangs;

  private static final List<Outcome> OF_THE_OTHER = new ArrayList<>();

  @BeforeAll
  static void standStill() {
    List<Caller> callers = Stream.generate(() -> PLATFORM.member("KZ")).limit(12).toList();
    SummerUniversity.open(callers.getFirst(), 5);
    Call[] reads =
        callers.stream().map(caller -> read("/v1/events?limit=1", caller)).toArray(Call[]::new);
    Call[] callsOfIt =
        callers.stream()
            .map(caller -> read("/v1/institutions/" + caller.institution(), caller))
            .toArray(Call[]::new);
    rounds(1, reads);
    // Processes that have just started may have more to do than they can.
    OF_THE_OTHER.clear();
    before = rounds(ROUNDS_BEFORE, reads);
    SteadyCalls calls = SteadyCalls.at(CALLS_OF_IT_A_SECOND, callsOfIt);
    try (calls) {
      HANGING.forEach(part -> signal("STOP", part));
      hangs = System.nanoTime();
      meanwhile = rounds(ROUNDS_MEANWHILE, reads);
    }
    ofIt = calls.outcomes().stream().filter(each -> each.wasDueAfter(hangs)).toList();
    goOn();
    // What else the machine does may have begun meanwhile.
    afterwards = rounds(ROUNDS_BEFORE, reads);
  }

  /** Also where something went wrong in between. */
  @AfterAll
  static void goOn() {
    HANGING.forEach(part -> signal("CONT", part));
    Caller secretariat = PLATFORM.secretariat();
    // The gateways, too, turn to them again.
    for (String part : List.of("members", "members-2", "gateway", "gateway-2")) {
      URI address = PLATFORM.stack().address(part);
      Await.until(
          part + " serves again",
          () -> secretariat.asking(address).get("/v1/institutions?limit=1").statusCode() == 200);
    }
  }

  private static void signal(String signal, String part) {
    Stack.signal(signal, PLATFORM.stack().process(part).orElseThrow());
  }

  /** The 99th percentile of each round. */
  private static List<Duration> rounds(int count, Call... reads) {
    List<Duration> percentiles = new ArrayList<>();
    for (int round = 0; round < count; round++) {
      SteadyCalls calls = SteadyCalls.at(READS_A_SECOND, reads);
      try (calls) {
        Await.until("a round is over", () -> calls.outcomes().size() >= READS_IN_A_ROUND);
      }
      OF_THE_OTHER.addAll(calls.outcomes());
      percentiles.add(SteadyCalls.quantile(calls.outcomes(), 0.99));
    }
    return percentiles;
  }

  /** A bare client: its own work is not to be what is measured. */
  private static Call read(String path, Caller caller) {
    return new Call(
        path,
        () -> {
          URI address = PLATFORM.anyGateway().resolve(path);
          HttpRequest request =
              HttpRequest.newBuilder(address)
                  .header("Authorization", "Bearer " + caller.token())
                  .build();
          HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
          if (answer.statusCode() >= 400) {
            assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("none"),
                answer.body());
          }
          return answer.statusCode();
        });
  }

  @Test
  void whoAsksItIsToldInTime() {
    List<Outcome> wrong =
        ofIt.stream()
            .filter(
                each ->
                    !Set.of(503, 504).contains(each.status())
                        || each.took().compareTo(IN_TIME) >= 0)
            .toList();

    assertFalse(ofIt.isEmpty());
    assertEquals(List.of(), wrong, () -> SteadyCalls.summary(ofIt));
  }

  /** But for the few by which the gateways try whether it answers again. */
  @Test
  void whoAsksItThenIsToldAtOnce() {
    long known = hangs + KNOWN_BY_THEN.toNanos();
    List<Outcome> then = ofIt.stream().filter(each -> each.wasDueAfter(known)).toList();
    long atOnce = then.stream().filter(each -> each.took().compareTo(AT_ONCE) < 0).count();

    assertFalse(then.isEmpty());
    assertTrue(atOnce >= then.size() * 3 / 4, then.toString());
  }

  @Test
  void whoAsksAnotherServiceFeelsNothingOfIt() {
    Duration without = Collections.max(List.of(median(before), median(afterwards)));
    Duration limit = without.multipliedBy(3).dividedBy(2).plus(NOISE);

    assertEquals(List.of(), OF_THE_OTHER.stream().filter(each -> !each.isSuccess()).toList());
    assertTrue(
        median(meanwhile).compareTo(limit) <= 0,
        () ->
            "the 99th percentiles before: %s, meanwhile: %s, afterwards: %s"
                .formatted(before, meanwhile, afterwards));
  }

  private static Duration median(List<Duration> durations) {
    return durations.stream().sorted().toList().get(durations.size() / 2);
  }
}
