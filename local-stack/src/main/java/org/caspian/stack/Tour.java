package org.caspian.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Plays one exchange from its agreement to its end, and a suspension, against the running platform.
 * Every request is printed as a curl that can be copied, with the status of its answer. It can be
 * played as often as one likes: each time it makes an agreement and a student of its own.
 */
final class Tour {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(100);

  private final URI gateway;
  private final Credentials credentials;
  private final PrintStream out;
  private final Api api;
  private final Map<Who, String> tokens = new HashMap<>();
  private boolean asExpected = true;

  Tour(URI gateway, Credentials credentials, PrintStream out) {
    this.gateway = gateway;
    this.credentials = credentials;
    this.out = out;
    this.api = new Api(gateway);
  }

  private enum Who {
    SECRETARIAT("Secretariat"),
    YESSENOV("Yessenov University"),
    BAKU("Baku State University"),
    ASTRAKHAN("Astrakhan State Technical University");

    private final String clientName;

    Who(String clientName) {
      this.clientName = clientName;
    }
  }

  /** Plays it; true when every answer had the status that it should have. */
  boolean play() {
    takeTokens();
    String baku = institution(Who.BAKU).toString();
    lookAround(baku);
    JsonNode agreement = agree();
    JsonNode stay = exchange(agreement);
    suspend(baku, agreement, stay);
    out.println();
    out.println(
        asExpected
            ? "Every answer was as it should be."
            : "Some answers were not as they should be; look for '!' above.");
    return asExpected;
  }

  private void takeTokens() {
    title("1. Tokens, by the client credentials grant");
    show("curl -s " + gateway + "/.well-known/oauth-authorization-server", "");
    for (Who who : Who.values()) {
      Credentials.Client client = client(who);
      tokens.put(who, api.token(client.clientId(), client.clientSecret()));
      show(
          "%s=$(./caspian token '%s')".formatted(who.name(), who.clientName),
          "POST /oauth2/token, 200");
    }
  }

  private void lookAround(String baku) {
    title("2. The institutions");
    call(Who.SECRETARIAT, "GET", "/v1/institutions?country=AZ&limit=3", null, 200);
    call(Who.YESSENOV, "GET", "/v1/institutions/" + baku, null, 200);
  }

  private JsonNode agree() {
    title("3. An agreement: Yessenov proposes, Baku approves the version by number and hash");
    JsonNode proposed =
        call(
            Who.YESSENOV,
            "POST",
            "/v1/agreements",
            json(
                """
                {"parties": [{"institutionId": "%1$s"}, {"institutionId": "%2$s"}],
                 "conditions": [{"kind": "STUDENT_STUDIES", "sending": "%1$s", "receiving": "%2$s",
                   "iscedF": ["0312"], "eqfLevels": [6], "firstAcademicYear": "%3$s",
                   "lastAcademicYear": "%3$s", "seatsPerYear": 20}],
                 "actor": %4$s}
                """
                    .formatted(
                        institution(Who.YESSENOV),
                        institution(Who.BAKU),
                        academicYear(),
                        actor("YU-STAFF-7"))),
            201);
    String path = "/v1/agreements/" + proposed.path("id").asText();
    JsonNode version = call(Who.BAKU, "GET", path + "/versions/1", null, 200);
    call(Who.ASTRAKHAN, "GET", path, null, 404);
    return call(
        Who.BAKU,
        "POST",
        path + "/versions/1/approvals",
        json(
            """
            {"contentHash": "%s", "actor": %s}
            """
                .formatted(version.path("contentHash").asText(), actor("BSU-STAFF-3"))),
        200);
  }

  private JsonNode exchange(JsonNode agreement) {
    title("4. A nomination, its acceptance, and the stay");
    String condition = conditionOf(agreement);
    JsonNode position = call(Who.BAKU, "GET", "/v1/changes?cursor=now", null, 200);
    JsonNode nomination =
        call(Who.YESSENOV, "POST", "/v1/nominations", nomination(agreement, condition), 201);
    String path = "/v1/nominations/" + nomination.path("id").asText();
    call(
        Who.YESSENOV,
        "GET",
        "/v1/agreements/%s/conditions/%s/seats?academicYear=%s"
            .formatted(agreement.path("id").asText(), condition, academicYear()),
        null,
        200);
    call(
        Who.BAKU,
        "GET",
        "/v1/nominations?state=PENDING&agreementId=" + agreement.path("id").asText(),
        null,
        200);
    until(
        Who.BAKU,
        "/v1/changes?cursor=" + position.path("next").asText(),
        changes -> !changes.path("items").isEmpty());
    call(Who.ASTRAKHAN, "GET", path, null, 404);
    JsonNode accepted =
        call(
            Who.BAKU,
            "POST",
            path + "/acceptance",
            json(
                """
                {"version": %d}
                """
                    .formatted(nomination.path("version").asLong())),
            200);
    String stay = "/v1/stays/" + accepted.path("stayId").asText();
    call(Who.YESSENOV, "GET", stay, null, 200);
    return call(
        Who.BAKU,
        "POST",
        stay + "/arrival",
        json(
            """
            {"actualStart": "%s"}
            """
                .formatted(today())),
        200);
  }

  private void suspend(String baku, JsonNode agreement, JsonNode stay) {
    title("5. A suspension travels to every service; what runs goes on");
    String path = "/v1/institutions/" + baku;
    call(
        Who.SECRETARIAT,
        "POST",
        path + "/suspension",
        json(
            """
            {"reason": "Played by ./caspian tour", "effects": ["NEW_NOMINATIONS"]}
            """),
        200);
    String condition = conditionOf(agreement);
    untilNominating(agreement, condition, 422);
    call(
        Who.BAKU,
        "POST",
        "/v1/stays/" + stay.path("id").asText() + "/departure",
        json(
            """
            {"actualEnd": "%s"}
            """
                .formatted(today())),
        200);
    call(
        Who.SECRETARIAT,
        "POST",
        path + "/reinstatement",
        json(
            """
            {"reason": "Played by ./caspian tour"}
            """),
        200);
    untilNominating(agreement, condition, 201);
  }

  private String conditionOf(JsonNode agreement) {
    return api.get(
            tokens.get(Who.BAKU), "/v1/agreements/" + agreement.path("id").asText() + "/versions/1")
        .body()
        .at("/conditions/0/conditionId")
        .asText();
  }

  private JsonNode nomination(JsonNode agreement, String condition) {
    return json(
        """
        {"agreementId": "%s", "conditionId": "%s", "academicYear": "%s",
         "person": {"code": "S-%s", "passportLatin": {"family": "Bekova", "given": "Aigerim"}},
         "plannedStart": "%s", "plannedEnd": "%s", "iscedF": "0312", "eqfLevel": 6}
        """
            .formatted(
                agreement.path("id").asText(),
                condition,
                academicYear(),
                UUID.randomUUID().toString().substring(0, 8),
                today(),
                today().plusDays(90)));
  }

  private String actor(String code) {
    return """
        {"code": "%s", "position": "Head of the international office", "method": "SYSTEM_LOGIN", "actedOn": "%s"}
        """
        .formatted(code, today())
        .strip();
  }

  /** The academic year of today, which begins in September. */
  private static String academicYear() {
    int year =
        today().getMonth().compareTo(Month.SEPTEMBER) < 0
            ? today().getYear() - 1
            : today().getYear();
    return "%d/%d".formatted(year, year + 1);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private Credentials.Client client(Who who) {
    return credentials
        .find(who.clientName)
        .orElseThrow(() -> new StackException("There is no client of " + who.clientName));
  }

  private UUID institution(Who who) {
    return client(who).institution();
  }

  private JsonNode call(Who who, String method, String path, JsonNode body, int expected) {
    Api.Answer answer = api.call(tokens.get(who), method, path, body, Map.of());
    print(who, method, path, body, answer, expected);
    return answer.body();
  }

  /** Reads until it shows what it should, and prints the last reading. */
  private void until(Who who, String path, Predicate<JsonNode> isThere) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Api.Answer answer = api.get(tokens.get(who), path);
    while (!isThere.test(answer.body()) && System.nanoTime() < deadline) {
      pause();
      answer = api.get(tokens.get(who), path);
    }
    print(who, "GET", path, null, answer, 200);
    asExpected &= isThere.test(answer.body());
  }

  /** Nominates, each time another student, until the news of the suspension has arrived. */
  private void untilNominating(JsonNode agreement, String condition, int expected) {
    long begin = System.nanoTime();
    while (true) {
      JsonNode body = nomination(agreement, condition);
      Api.Answer answer =
          api.call(tokens.get(Who.YESSENOV), "POST", "/v1/nominations", body, Map.of());
      Duration time = Duration.ofNanos(System.nanoTime() - begin);
      if (answer.status() == expected || time.compareTo(PATIENCE) > 0) {
        print(Who.YESSENOV, "POST", "/v1/nominations", body, answer, expected);
        out.printf(Locale.ROOT, "     in force after %.2f s%n", time.toMillis() / 1000.0);
        return;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", interruption);
    }
  }

  private void print(
      Who who, String method, String path, JsonNode body, Api.Answer answer, int expected) {
    StringBuilder curl = new StringBuilder("curl -s");
    if (!method.equals("GET")) {
      curl.append(" -X ").append(method);
    }
    curl.append(" '").append(gateway.resolve(path)).append("'");
    curl.append(" -H \"Authorization: Bearer $").append(who.name()).append('"');
    if (body != null) {
      curl.append(" -H 'Content-Type: application/json' -d '").append(body).append("'");
    }
    String code = answer.body().path("code").asText();
    boolean right = answer.status() == expected;
    asExpected &= right;
    show(
        curl.toString(),
        "%s%d%s".formatted(right ? "" : "! ", answer.status(), code.isEmpty() ? "" : " " + code));
    if (!right) {
      out.println("     expected " + expected + "; the answer: " + answer.body());
    }
  }

  private void title(String text) {
    out.println();
    out.println("# " + text);
  }

  private void show(String command, String remark) {
    out.println(command);
    if (!remark.isEmpty()) {
      out.println("  -> " + remark);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
