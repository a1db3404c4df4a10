package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** At every instance of every service that acts on it, asked directly. */
@Tag(Platform.OWN)
class AMemberThatWasJustSuspendedTest {

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final int ENOUGH = 1000;

  private final Platform platform = Platform.shared();
  private final Caller member = platform.member("KZ");
  private final Caller other = platform.member("AZ");
  private final Exchange outgoing = Exchange.agreed(member, other, ENOUGH);
  private final Exchange incoming = Exchange.agreed(other, member, ENOUGH);
  private final SummerUniversity event = SummerUniversity.open(other, ENOUGH);

  /** What it may not do, or what may not be done with it, and how that is refused. */
  private final List<Forbidden> forbidden =
      List.of(
          new Forbidden(
              "mobility", 403, "suspended", at -> outgoing.nominate(member.asking(at), anyCode())),
          new Forbidden(
              "mobility",
              422,
              "counterpart-suspended",
              at -> incoming.nominate(other.asking(at), anyCode())),
          new Forbidden("projects", 422, "counterpart-suspended", this::invite),
          new Forbidden(
              "events", 403, "suspended", at -> event.register(member.asking(at), anyCode())));

  /**
   * A request that succeeds until the suspension has arrived.
   *
   * @param service who refuses it then
   * @param status the status of the refusal
   * @param code the code of the refusal
   * @param request sends one to the address of an instance
   */
  private record Forbidden(
      String service, int status, String code, Function<URI, Response> request) {

    boolean isRefusedBy(URI instance) {
      Response answer = request.apply(instance);
      return answer.statusCode() == status && code.equals(Json.at(answer, "code"));
    }
  }

  @Test
  void isRefusedEverywhereWithinTwoSeconds() throws Exception {
    assertTakenEverywhere();
    platform
        .secretariat()
        .asking()
        .body(
            Map.of(
                "reason",
                "A test",
                "effects",
                List.of("NEW_NOMINATIONS", "NEW_PROJECTS", "DELEGATES")))
        .post("/v1/institutions/" + member.institution() + "/suspension")
        .then()
        .statusCode(200);
    assertRefusedSoon(Instant.now());
  }

  private void assertTakenEverywhere() {
    for (Forbidden act : forbidden) {
      for (String instance : instancesOf(act)) {
        Response answer =
            Eventually.answered(
                () -> act.request().apply(platform.stack().address(instance)),
                taken -> taken.statusCode() != 422);
        assertEquals(201, answer.statusCode(), instance + ": " + answer.asString());
      }
    }
  }

  /** All are asked at once: one after the other, the last would be found late. */
  private void assertRefusedSoon(Instant began) throws Exception {
    Map<String, Future<Duration>> taking = new TreeMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Forbidden act : forbidden) {
        for (String instance : instancesOf(act)) {
          taking.put(
              instance + " with " + act.code(),
              threads.submit(() -> untilRefused(act, instance, began)));
        }
      }
    }
    for (Map.Entry<String, Future<Duration>> instance : taking.entrySet()) {
      Duration took = instance.getValue().get();
      assertTrue(took.compareTo(SOON) < 0, instance.getKey() + " refused it after " + took);
    }
  }

  private Duration untilRefused(Forbidden act, String instance, Instant began) {
    URI address = platform.stack().address(instance);
    Await.until(instance + " refuses it: " + act.code(), () -> act.isRefusedBy(address));
    return Duration.between(began, Instant.now());
  }

  private static List<String> instancesOf(Forbidden act) {
    return List.of(act.service(), act.service() + "-2");
  }

  /** Into a fresh draft each time: nobody is invited twice. */
  private Response invite(URI instance) {
    Response draft =
        other
            .asking(instance)
            .body(Map.of("title", Map.of("en", "Seals"), "theme", "CASPIAN_ECOLOGY"))
            .post("/v1/projects");
    return other
        .asking(instance)
        .body(Map.of("institutionId", member.institution()))
        .post("/v1/projects/" + Json.at(draft, "id") + "/partners");
  }

  private static String anyCode() {
    return "S-" + UUID.randomUUID();
  }
}
