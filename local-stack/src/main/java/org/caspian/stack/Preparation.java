package org.caspian.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes a fresh platform worth looking at: imports the sample institutions and opens API clients,
 * all through the public API. It can be broken off at any point and goes on at the next start.
 */
final class Preparation {

  private static final String SAMPLE = "/sample/institutions.csv";
  private static final Duration PROPAGATION = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);

  /** The universities that get a client, by their domain. */
  private static final List<Member> MEMBERS =
      List.of(
          new Member("yu.edu.kz", "Yessenov University"),
          new Member("bsu.edu.az", "Baku State University"),
          new Member("astu.org", "Astrakhan State Technical University"));

  private record Member(String domain, String name) {}

  private final Home home;
  private final URI issuer;
  private final Api api;
  private final String secretariatSecret;
  private final Progress progress;

  Preparation(Home home, URI gateway, String secretariatSecret, Progress progress) {
    this.home = home;
    this.issuer = gateway;
    this.api = new Api(gateway);
    this.secretariatSecret = secretariatSecret;
    this.progress = progress;
  }

  /**
   * Does what is not done yet.
   *
   * @throws StackException when the credentials of a platform that was prepared are gone, or a
   *     request is refused
   */
  Credentials run() {
    if (Files.exists(home.prepared())) {
      return Credentials.required(home).at(issuer, home);
    }
    Optional<Credentials> kept = Credentials.read(home);
    long begin = System.nanoTime();
    String token = api.token(Stack.SECRETARIAT_CLIENT, secretariatSecret);
    importSampleIfEmpty(token);
    Credentials credentials =
        kept.orElseGet(
            () ->
                new Credentials(
                    issuer,
                    List.of(
                        new Credentials.Client(
                            "Secretariat",
                            Stack.SECRETARIAT_CLIENT,
                            secretariatSecret,
                            null,
                            List.of("SECRETARIAT")))));
    credentials.write(home);
    for (Member member : MEMBERS) {
      if (credentials.find(member.name()).isEmpty()) {
        credentials = credentials.with(open(token, member.domain(), member.name()));
        credentials.write(home);
      }
    }
    markPrepared();
    progress.done(
        "sample",
        Duration.ofNanos(System.nanoTime() - begin),
        "institutions imported, clients opened");
    return credentials;
  }

  private void importSampleIfEmpty(String token) {
    JsonNode first = required(api.get(token, "/v1/institutions?limit=1"), "list of institutions");
    if (!first.path("items").isEmpty()) {
      return;
    }
    JsonNode report =
        required(
            api.post(
                token, "/v1/institutions/imports", "text/csv", sample(), "sample-institutions"),
            "import of the sample");
    for (JsonNode row : report.path("rows")) {
      if (row.path("outcome").asText().equals("REFUSED")) {
        throw new StackException("The import refused a row of the sample: " + row);
      }
    }
  }

  private static String sample() {
    try (InputStream file = Preparation.class.getResourceAsStream(SAMPLE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Credentials.Client open(String token, String domain, String name) {
    JsonNode institution =
        required(api.get(token, "/v1/institutions/domain:" + domain), "institution of " + domain);
    UUID id = UUID.fromString(institution.path("id").asText());
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("institution", id.toString());
    body.put("label", name);
    JsonNode client = required(openOnceKnown(token, body), "client of " + name);
    return new Credentials.Client(
        name,
        client.path("clientId").asText(),
        client.path("clientSecret").asText(),
        id,
        List.of("MEMBER"));
  }

  /** The gateway hears of an institution through Kafka, a moment after it was imported. */
  private Api.Answer openOnceKnown(String token, ObjectNode body) {
    long deadline = System.nanoTime() + PROPAGATION.toNanos();
    while (true) {
      Api.Answer answer =
          api.post(
              token,
              "/v1/clients",
              "application/json",
              body.toString(),
              UUID.randomUUID().toString());
      boolean unknownYet = answer.body().path("code").asText().equals("institution-unknown");
      if (!unknownYet || System.nanoTime() > deadline) {
        return answer;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted during the preparation", interruption);
    }
  }

  private static JsonNode required(Api.Answer answer, String what) {
    if (!answer.isSuccess()) {
      throw new StackException(
          "The %s was refused: %d %s".formatted(what, answer.status(), answer.body()));
    }
    return answer.body();
  }

  private void markPrepared() {
    try {
      Files.createFile(home.prepared());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
