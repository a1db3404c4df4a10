package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.contracttests.SteadyCalls.Call;
import org.caspian.contracttests.SteadyCalls.Outcome;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Json;
import org.caspian.stack.Stack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * As when another release is rolled out: one process after the other is asked to stop and started
 * again, of each two the one and then the other, the services before the gateways. Callers know
 * both gateways, and turn to the other one where nobody takes their connection.
 */
@Tag(Platform.OWN)
class EveryProcessIsRestartedTest {

  private static final int CALLS_A_SECOND = 20;

  /** So often all is called before the first one stops: they have just been started themselves. */
  private static final int CALLS_BEFORE = 5 * CALLS_A_SECOND;

  private static final List<String> GATEWAYS = List.of("gateway", "gateway-2");
  private static final List<String> BEHIND_THEM =
      Stack.services().stream().filter(service -> !GATEWAYS.contains(service)).toList();

  private final Platform platform = Platform.shared();
  private final Stack stack = platform.stack();
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();

  @Test
  void andNoRequestFails() {
    Caller secretariat = platform.secretariat();
    Caller host = platform.member("KZ");
    Caller partner = platform.member("AZ");
    Exchange exchange = Exchange.agreed(host, partner, 2);
    String project = JointProject.draft(host);
    SummerUniversity event = SummerUniversity.draft(host, 5);
    Response client =
        secretariat
            .asking()
            .body(Map.of("institution", host.institution(), "label", "Rolled out"))
            .post("/v1/clients");

    SteadyCalls calls =
        SteadyCalls.at(
            CALLS_A_SECOND,
            read(host, "/v1/institutions/" + host.institution()),
            write(host, "/v1/institutions/" + host.institution()),
            read(partner, "/v1/agreements/" + exchange.agreement()),
            write(partner, "/v1/agreements/" + exchange.agreement()),
            read(host, "/v1/projects/" + project),
            write(host, "/v1/projects/" + project),
            read(host, "/v1/events/" + event.id()),
            write(host, "/v1/events/" + event.id()),
            read(partner, "/v1/changes?limit=1"),
            write(secretariat, "/v1/clients/" + Json.at(client, "id")),
            token(client));
    try (calls) {
      Await.until("all are used to it", () -> calls.outcomes().size() >= CALLS_BEFORE);
      BEHIND_THEM.forEach(this::restart);
      BEHIND_THEM.forEach(service -> restart(service + "-2"));
      GATEWAYS.forEach(this::restart);
    }

    List<Outcome> failed = calls.outcomes().stream().filter(each -> !each.isSuccess()).toList();
    assertTrue(calls.outcomes().size() > 10 * CALLS_BEFORE, "they called");
    assertEquals(List.of(), failed, () -> SteadyCalls.summary(calls.outcomes()));
  }

  private void restart(String part) {
    ProcessHandle before = stack.process(part).orElseThrow();
    before.destroy();
    before.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    stack.startAgain(part, Map.of());
    assertNotEquals(before.pid(), stack.process(part).orElseThrow().pid());
  }

  private Call read(Caller caller, String path) {
    BareRequest read = new BareRequest("GET", path, authorization(caller), "");
    return call("read of " + path, () -> read);
  }

  /**
   * Another reference each time: one that is there already would not be written. Without an
   * Idempotency-Key: nothing sends it again.
   */
  private Call write(Caller caller, String path) {
    Map<String, String> fields = new HashMap<>(authorization(caller));
    fields.put("Content-Type", "application/json");
    return call(
        "write to " + path,
        () ->
            new BareRequest(
                "PUT",
                path + "/local-reference",
                fields,
                "{\"localReference\":\"rolled out %d\"}".formatted(writes.getAndIncrement())));
  }

  private static Map<String, String> authorization(Caller caller) {
    return Map.of("Authorization", "Bearer " + caller.token());
  }

  private Call token(Response client) {
    String credentials = Json.at(client, "clientId") + ":" + Json.at(client, "clientSecret");
    String encoded =
        Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.US_ASCII));
    BareRequest asked =
        new BareRequest(
            "POST",
            "/oauth2/token",
            Map.of(
                "Authorization",
                "Basic " + encoded,
                "Content-Type",
                "application/x-www-form-urlencoded"),
            "grant_type=client_credentials");
    return call("token", () -> asked);
  }

  /** At the gateways in turn; at the other one where the first takes no connection. */
  private Call call(String name, Supplier<BareRequest> requests) {
    return new Call(
        name,
        () -> {
          BareRequest request = requests.get();
          int first = Math.floorMod(turn.getAndIncrement(), GATEWAYS.size());
          try {
            return request.sentTo(stack.address(GATEWAYS.get(first)));
          } catch (ConnectException none) {
            return request.sentTo(stack.address(GATEWAYS.get(1 - first)));
          }
        });
  }
}
