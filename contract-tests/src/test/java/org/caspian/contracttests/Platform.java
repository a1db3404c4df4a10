package org.caspian.contracttests;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.caspian.platform.testkit.ContractFilter;
import org.caspian.platform.testkit.Json;
import org.caspian.stack.Home;
import org.caspian.stack.Progress;
import org.caspian.stack.Stack;
import org.caspian.stack.StackOptions;

/**
 * The platform that the tests ask: the one at {@code caspian.against}, with the secretariat's
 * client in the file {@code caspian.credentials}; else one of its own, two instances of every part,
 * started once for all tests of this module. Every test makes institutions and clients of its own,
 * and every answer is held against the OpenAPI document.
 */
final class Platform {

  /** Tests with this tag need the platform that they have started themselves. */
  static final String OWN = "own-platform";

  /** Gets the spans of the platform that the tests have started themselves. */
  static final Collector COLLECTOR = Collector.start();

  private static final Platform SHARED = find();

  private final List<URI> gateways;
  private final String secretariatClient;
  private final String secretariatSecret;
  private final Stack stack;
  private final Home home;
  private final AtomicInteger calls = new AtomicInteger();

  private Platform(
      List<URI> gateways,
      String secretariatClient,
      String secretariatSecret,
      Stack stack,
      Home home) {
    this.gateways = gateways;
    this.secretariatClient = secretariatClient;
    this.secretariatSecret = secretariatSecret;
    this.stack = stack;
    this.home = home;
  }

  static Platform shared() {
    return SHARED;
  }

  /** The document of the whole platform, as it is checked in. */
  static String document() {
    try (InputStream file = Platform.class.getResourceAsStream("/contracts/openapi/caspian.json")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Platform find() {
    RestAssured.filters(new ContractFilter(document()));
    String against = System.getProperty("caspian.against");
    return against == null ? start() : running(URI.create(against));
  }

  private static Platform running(URI gateway) {
    Path file = Path.of(System.getProperty("caspian.credentials"));
    try {
      for (JsonNode client : new ObjectMapper().readTree(file.toFile()).path("clients")) {
        if (client.path("institution").isNull()) {
          return new Platform(
              List.of(gateway),
              client.path("client_id").asText(),
              client.path("client_secret").asText(),
              null,
              null);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    throw new IllegalStateException("There is no client of the secretariat in " + file);
  }

  private static Platform start() {
    try {
      Path folder = Files.createTempDirectory("caspian-contract-tests");
      Home home = new Home(folder);
      Stack stack =
          new Stack(
              new StackOptions(
                  Path.of("..").toAbsolutePath(),
                  home,
                  0,
                  2,
                  false,
                  Map.of(
                      "CASPIAN_TRACES_ENDPOINT",
                      COLLECTOR.address().toString(),
                      // Those only that a test asks for, which the gateway does not hear else.
                      "CASPIAN_TRACES_RATIO",
                      "0",
                      "CASPIAN_TRACES_STRANGERS_CALL",
                      "false"),
                  List.of()),
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
      return new Platform(
          List.of(stack.address("gateway"), stack.address("gateway-2")),
          Stack.SECRETARIAT_CLIENT,
          stack.secretariatSecret(),
          stack,
          home);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException leftForTheSystem) {
      // A temporary folder; nobody misses it.
    }
  }

  /** What runs the platform; for tests with the tag {@link #OWN} only. */
  Stack stack() {
    return Objects.requireNonNull(stack, "this test is to be tagged " + OWN);
  }

  /** Where its parts write their logs; for tests with the tag {@link #OWN} only. */
  Path logs() {
    return Objects.requireNonNull(home, "this test is to be tagged " + OWN).logs();
  }

  /** One of the gateways, in turn. */
  URI anyGateway() {
    return gateways.get(calls.getAndIncrement() % gateways.size());
  }

  Caller secretariat() {
    return new Caller(null, token(secretariatClient, secretariatSecret), "Secretariat");
  }

  /** An institution that is an active member, with a client that has all that a member may have. */
  Caller member(String country) {
    return institution(country, "ACTIVE");
  }

  /** An institution of the register that is no member, with a client like a member's. */
  Caller applicant(String country) {
    return institution(country, "NONE");
  }

  private Caller institution(String country, String membership) {
    String name = "Contract University " + UUID.randomUUID();
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
                    "membership", membership,
                    "basis", "SAMPLE"))
            .post("/v1/institutions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return client(UUID.fromString(id), name, Map.of());
  }

  /** A further client of the secretariat, whose tokens are for these scopes only. */
  Caller clientOfTheSecretariat(List<String> scopes) {
    return client(null, "Secretariat " + scopes, Map.of("scopes", scopes));
  }

  /** Opens a client as soon as the gateway knows the institution. */
  private Caller client(UUID institution, String name, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("institution", institution);
    body.put("label", name);
    Caller secretariat = secretariat();
    Response opened =
        Eventually.answered(
            () -> secretariat.asking().body(body).post("/v1/clients"),
            answer -> answer.statusCode() == 201);
    return new Caller(
        institution, token(Json.at(opened, "clientId"), Json.at(opened, "clientSecret")), name);
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
