package org.caspian.contracttests;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.caspian.stack.Home;
import org.caspian.stack.Progress;
import org.caspian.stack.Stack;
import org.caspian.stack.StackOptions;

/**
 * The whole platform, two instances of every part, started once for all tests of this module. Every
 * test makes institutions and clients of its own.
 */
final class Platform {

  private static final Platform SHARED = start();

  private final Stack stack;
  private final AtomicInteger institutions = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();

  private Platform(Stack stack) {
    this.stack = stack;
  }

  static Platform shared() {
    return SHARED;
  }

  private static Platform start() {
    try {
      Path folder = Files.createTempDirectory("caspian-contract-tests");
      Stack stack =
          new Stack(
              new StackOptions(
                  Path.of("..").toAbsolutePath(), new Home(folder), 0, 2, false, Map.of()),
              new Progress(System.out));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    stack.stop();
                    delete(folder);
                  },
                  "stop-platform"));
      stack.start();
      return new Platform(stack);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException leftForTheSystem) {
      // A temporary folder; nobody misses it.
    }
  }

  Stack stack() {
    return stack;
  }

  /** One of the two gateways, in turn. */
  URI anyGateway() {
    return stack.address(calls.getAndIncrement() % 2 == 0 ? "gateway" : "gateway-2");
  }

  Caller secretariat() {
    return new Caller(
        null, token(Stack.SECRETARIAT_CLIENT, stack.secretariatSecret()), "Secretariat");
  }

  /** An institution that is an active member, with a client that has all that a member may have. */
  Caller member(String country) {
    int number = institutions.incrementAndGet();
    String name = "Contract University " + number;
    Caller secretariat = secretariat();
    String id =
        secretariat
            .asking()
            .body(
                Map.of(
                    "name", Map.of("en", name),
                    "type", "UNIVERSITY",
                    "country", country,
                    "city", "Somewhere",
                    "timeZone", "Asia/Baku",
                    "timeZoneBasis", "DERIVED",
                    "membership", "ACTIVE",
                    "basis", "SAMPLE"))
            .post("/v1/institutions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Map<String, String> client =
        Awaitility.await()
            .until(
                () -> openClient(secretariat, id, name), opened -> opened.containsKey("clientId"));
    return new Caller(
        UUID.fromString(id), token(client.get("clientId"), client.get("clientSecret")), name);
  }

  private static Map<String, String> openClient(
      Caller secretariat, String institution, String label) {
    return secretariat
        .asking()
        .body(Map.of("institution", institution, "label", label))
        .post("/v1/clients")
        .then()
        .extract()
        .<Map<String, String>>as(Map.class);
  }

  private String token(String clientId, String secret) {
    return given()
        .baseUri(anyGateway().toString())
        .auth()
        .preemptive()
        .basic(clientId, secret)
        .contentType(ContentType.URLENC)
        .formParam("grant_type", "client_credentials")
        .post("/oauth2/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  /**
   * Somebody with a token.
   *
   * @param institution whom it speaks for; null for the secretariat
   * @param token the access token
   * @param name for people
   */
  record Caller(UUID institution, String token, String name) {

    /** A request through one of the gateways, with the token, for JSON. */
    RequestSpecification asking() {
      return asking(SHARED.anyGateway());
    }

    /** A request to this address, with the token, for JSON. */
    RequestSpecification asking(URI address) {
      return given()
          .spec(
              new RequestSpecBuilder()
                  .setBaseUri(address)
                  .addHeader("Authorization", "Bearer " + token)
                  .setContentType(ContentType.JSON)
                  .build());
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
