package org.caspian.contracttests;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.contracttests.SteadyCalls.Call;
import org.caspian.contracttests.SteadyCalls.Outcome;
import org.caspian.platform.testkit.Json;
import org.caspian.stack.Stack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * As when another release is rolled out: of each two the one and then the other is asked to stop
 * and started again, the services before the gateways. Callers know both gateways, and turn to the
 * other one where nobody takes their connection.
 */
@Tag(Platform.OWN)
class EveryProcessIsRestartedTest {

  private static final int CALLS_A_SECOND = 40;
  private static final List<String> GATEWAYS = List.of("gateway", "gateway-2");
  private static final List<String> BEHIND_THEM =
      Stack.services().stream().filter(service -> !GATEWAYS.contains(service)).toList();

  private final Platform platform = Platform.shared();
  private final Stack stack = platform.stack();
  private final AtomicInteger turn = new AtomicInteger();

  @Test
  void andNoRequestFails() throws Exception {
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
            new Call("token", () -> atAGateway(gateway -> token(gateway, client))));
    try (calls) {
      restart(BEHIND_THEM);
      restart(BEHIND_THEM.stream().map(service -> service + "-2").toList());
      for (String gateway : GATEWAYS) {
        restart(List.of(gateway));
      }
    }

    List<Outcome> failed = calls.outcomes().stream().filter(each -> !each.isSuccess()).toList();
    assertTrue(calls.outcomes().size() > 10 * CALLS_A_SECOND, "they called");
    assertEquals(List.of(), failed, () -> SteadyCalls.summary(calls.outcomes()));
  }

  /** Side by side: each is one of two of its service, and the other one runs. */
  private void restart(List<String> parts) throws Exception {
    List<Future<?>> restarts = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String part : parts) {
        restarts.add(threads.submit(() -> restart(part)));
      }
    }
    for (Future<?> restart : restarts) {
      restart.get();
    }
  }

  private void restart(String part) {
    ProcessHandle before = stack.process(part).orElseThrow();
    before.destroy();
    before.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    stack.startAgain(part, Map.of());
    assertNotEquals(before.pid(), stack.process(part).orElseThrow().pid());
  }

  private Call read(Caller caller, String path) {
    return new Call(
        "read of " + path,
        () -> atAGateway(gateway -> caller.asking(gateway).get(path).statusCode()));
  }

  /** Without an Idempotency-Key: nothing sends it again. */
  private Call write(Caller caller, String path) {
    return new Call(
        "write to " + path,
        () ->
            atAGateway(
                gateway ->
                    caller
                        .asking(gateway)
                        .body(Map.of("localReference", UUID.randomUUID().toString()))
                        .put(path + "/local-reference")
                        .statusCode()));
  }

  private static int token(URI gateway, Response client) {
    return given()
        .baseUri(gateway.toString())
        .auth()
        .preemptive()
        .basic(Json.at(client, "clientId"), Json.at(client, "clientSecret"))
        .contentType(ContentType.URLENC)
        .formParam("grant_type", "client_credentials")
        .post("/oauth2/token")
        .statusCode();
  }

  /** The gateways in turn; the other one where the first takes no connection. */
  private int atAGateway(Function<URI, Integer> call) throws Exception {
    int first = Math.floorMod(turn.getAndIncrement(), GATEWAYS.size());
    try {
      return call.apply(stack.address(GATEWAYS.get(first)));
    } catch (Exception failure) {
      // Not declared: it comes out of Groovy.
      if (failure instanceof ConnectException) {
        return call.apply(stack.address(GATEWAYS.get(1 - first)));
      }
      throw failure;
    }
  }
}
